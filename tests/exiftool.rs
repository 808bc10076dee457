//! What another program still sees in clean files: their structure, and nothing else.

use crate::support::{Place, done, err, files_below, photograph, run, skipped};
use plico::wire::Kind;
use std::path::Path;
use std::process::Command;

/// Tags that say how a file is built: sizes, counts, codecs. None of them can name a person, a place, a device or a time.
const STRUCTURE: &[&str] = &[
    "AVCConfiguration",
    "AudioCodecID",
    "VideoCodecID",
    "CueClusterPosition",
    "CueTime",
    "CueTrack",
    "EBMLMaxIDLength",
    "EBMLMaxSizeLength",
    // The delay of a codec and what it needs before a jump.
    "Matroska_0x16aa",
    "Matroska_0x16bb",
    // The rest.
    "AnimationFrames",
    "AnimationIterations",
    "AnimationPlays",
    "AudioBitrate",
    "AudioBitsPerSample",
    "AudioChannels",
    "AudioFormat",
    "AudioLayer",
    "AudioSampleRate",
    "AvgBitrate",
    "AvgBytesPerSec",
    "BackgroundColor",
    "Balance",
    "BitDepth",
    "BitsPerPixel",
    "BitsPerSample",
    "BlockSizeMax",
    "BlockSizeMin",
    "ChannelMode",
    "Channels",
    "ChunkOffset",
    "CodecID",
    "ColorComponents",
    "ColorResolutionDepth",
    "ColorType",
    "CompatibleBrands",
    "CompositionTimeToSample",
    "CompressorID",
    "CompressorName",
    "Compression",
    "CompressionType",
    "CopyrightFlag",
    "CurrentTime",
    "DocType",
    "DocTypeReadVersion",
    "DocTypeVersion",
    "Duration",
    "EBMLReadVersion",
    "EBMLVersion",
    "Emphasis",
    "Encoding",
    "EncodingProcess",
    "FileType",
    "FileTypeExtension",
    "Filter",
    "FrameCount",
    "FrameSizeMax",
    "FrameSizeMin",
    "GIFVersion",
    "GraphicsMode",
    "HEVCConfiguration",
    "HandlerType",
    "HasColorMap",
    "ImageHeight",
    "ImageLength",
    "ImageSize",
    "ImageWidth",
    "IntensityStereo",
    "Interlace",
    "JFIFVersion",
    "LineCount",
    "Linearized",
    "MIMEEncoding",
    "MIMEType",
    "MSStereo",
    "MajorBrand",
    "MatrixStructure",
    "MediaData",
    "MediaDataOffset",
    "MediaDataSize",
    "MediaDuration",
    "MediaHeaderVersion",
    "MediaLanguageCode",
    "MediaTimeScale",
    "Megapixels",
    "MinorVersion",
    "MovieHeaderVersion",
    "MPEGAudioVersion",
    "Newlines",
    "NextTrackID",
    "NominalBitrate",
    "NumChannels",
    "NumSampleFrames",
    "NumberOfSamples",
    "OpColor",
    "OpusVersion",
    "OriginalMedia",
    "OutputGain",
    "PDFVersion",
    "PageCount",
    "PhotometricInterpretation",
    "PixelAspectRatio",
    "PlanarConfiguration",
    "PosterTime",
    "PreferredRate",
    "PreferredVolume",
    "PreviewDuration",
    "PreviewTime",
    "ResolutionUnit",
    "Rotation",
    "RowsPerStrip",
    "SampleRate",
    "SampleSize",
    "SampleSizes",
    "SampleToChunk",
    "SamplesPerPixel",
    "SampleFormat",
    "SelectionDuration",
    "SelectionTime",
    "SourceImageHeight",
    "SourceImageWidth",
    "StripByteCounts",
    "StripOffsets",
    "SyncSampleTable",
    "TimeScale",
    "TimeToSampleTable",
    "TimecodeScale",
    "TotalSamples",
    "TrackDuration",
    "TrackHeaderVersion",
    "TrackID",
    "TrackLayer",
    "TrackNumber",
    "TrackType",
    "TrackUID",
    "TrackVolume",
    "Transparency",
    "Unknown_alac",
    "Unknown_dOps",
    "Unknown_dfLa",
    "Unknown_edts",
    "Unknown_esds",
    "Unknown_vpcC",
    "VBRBytes",
    "VBRFrames",
    "VideoFrameRate",
    "VorbisVersion",
    "WordCount",
    "XResolution",
    "YCbCrSubSampling",
    "YResolution",
    "ZipBitFlag",
    "ZipCRC",
    "ZipCompressedSize",
    "ZipCompression",
    "ZipFileName",
    "ZipRequiredVersion",
    "ZipUncompressedSize",
    "DisplayUnit",
    "TrackLanguage",
    "CodecPrivate",
    "VideoScanType",
    "DefaultDuration",
    "TrackDefault",
    "TrackForced",
    "TrackEnabled",
    "TrackLacing",
    "TrackUsed",
    "DisplayHeight",
    "DisplayWidth",
    "Title_und",
    "MatrixCoefficients",
];

/// Tags that are structure only while they hold what every clean file holds.
const CONSTANT: &[(&str, &[&str])] = &[
    ("CreateDate", &["0000:00:00 00:00:00"]),
    ("ModifyDate", &["0000:00:00 00:00:00"]),
    ("MediaCreateDate", &["0000:00:00 00:00:00"]),
    ("MediaModifyDate", &["0000:00:00 00:00:00"]),
    ("TrackCreateDate", &["0000:00:00 00:00:00"]),
    ("TrackModifyDate", &["0000:00:00 00:00:00"]),
    // Of the format, not of the file.
    ("FormatVersionTime", &["1990:05:23 14:40:00"]),
    // Of the samples; a file that is the same in everything else has the same.
    ("MD5Signature", &["00000000000000000000000000000000"]),
    (
        "ZipModifyDate",
        &["1980:00:00 00:00:00", "1980:01:01 00:00:00"],
    ),
    ("Vendor", &[""]),
    ("MuxingApp", &["", "-", "0", "x"]),
    ("WritingApp", &["", "-", "0", "x"]),
];

/// Sound and films as a person's programs write them, with the mark in every label; made by ffmpeg.
const FILMS: &[(&str, &[&str])] = &[
    ("a.mp4", &["-c:v", "libx264", "-c:a", "aac"]),
    ("b.mov", &["-c:v", "libx264", "-c:a", "pcm_s16le"]),
    ("c.mkv", &["-c:v", "libx265", "-c:a", "flac"]),
    ("d.webm", &["-c:v", "libvpx-vp9", "-c:a", "libopus"]),
    ("e.mp3", &["-vn"]),
    ("f.m4a", &["-vn"]),
    ("g.flac", &["-vn"]),
    ("h.ogg", &["-vn", "-c:a", "libvorbis"]),
    ("i.opus", &["-vn"]),
    ("j.wav", &["-vn"]),
    ("k.aiff", &["-vn", "-write_id3v2", "1"]),
];

const MARK: &str = "Kanareika4417";

fn has(tool: &str, argument: &str) -> bool {
    Command::new(tool).arg(argument).output().is_ok()
}

/// Every tag that is more than structure, in every file of a folder.
fn told(dir: &Path) -> Vec<String> {
    let output = Command::new("exiftool")
        .args(["-j", "-G1", "-a", "-u", "-s"])
        .arg(dir)
        .output()
        .unwrap();
    let files: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let mut told = Vec::new();
    for file in files.as_array().unwrap() {
        for (key, value) in file.as_object().unwrap() {
            let (group, tag) = key.split_once(':').unwrap_or(("", key));
            let value = value
                .as_str()
                .map_or_else(|| value.to_string(), str::to_owned);
            let constant = CONSTANT.iter().find(|(name, _)| *name == tag);
            let structure = STRUCTURE.contains(&tag)
                || constant.is_some_and(|(_, values)| values.contains(&&*value));
            if !structure && !matches!(group, "" | "System" | "ExifTool") {
                told.push(format!("{} {key}: {value}", file["SourceFile"]));
            }
        }
    }
    told
}

#[test]
fn exiftool_sees_nothing_but_structure_in_clean_files() {
    if !has("exiftool", "-ver") {
        skipped("exiftool is not installed: nobody else looks at the clean files");
        return;
    }
    let place = Place::new(Kind::Classic);
    place.write("in/photo.jpg", photograph(MARK));
    let vectors = Path::new("tests/vectors/media");
    for vector in vectors
        .is_dir()
        .then(|| files_below(vectors))
        .into_iter()
        .flatten()
    {
        std::fs::copy(&vector, place.join("in").join(vector.file_name().unwrap())).unwrap();
    }
    if has("ffmpeg", "-version") {
        for (name, codecs) in FILMS {
            let made = Command::new("ffmpeg")
                .args([
                    "-v",
                    "error",
                    "-f",
                    "lavfi",
                    "-i",
                    "testsrc2=size=160x120:rate=10",
                ])
                .args(["-f", "lavfi", "-i", "sine", "-t", "1"])
                .args(*codecs)
                .args([
                    "-metadata",
                    &format!("title={MARK}"),
                    "-metadata",
                    &format!("artist={MARK}"),
                ])
                .args(["-metadata", "creation_time=2024-02-24T05:40:00Z"])
                .args(["-metadata", "location=+55.7558+037.6173/"])
                .arg(place.join("in").join(name))
                .output()
                .unwrap();
            if !made.status.success() {
                skipped(&format!("ffmpeg here cannot make {name}: {}", err(&made)));
            }
        }
    } else {
        skipped("ffmpeg is not installed: no films and no sound are looked at");
    }
    let before = told(&place.join("in"));
    assert!(
        before.iter().any(|t| t.contains(MARK)),
        "the marks are there"
    );
    let output = run(place.path(), &["strip", "in", "-o", "out", "--json"]);
    let reports: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let refused: Vec<_> = reports
        .as_array()
        .unwrap()
        .iter()
        .filter(|r| r.get("refused").is_some())
        .collect();
    assert!(refused.is_empty(), "{refused:?}");
    let told = told(&place.join("out"));
    assert!(told.is_empty(), "{}", told.join("\n"));
    let clean: Vec<String> = files_below(&place.join("out"))
        .iter()
        .map(|p| p.display().to_string())
        .collect();
    let mut again = vec!["inspect"];
    again.extend(clean.iter().map(String::as_str));
    done(place.path(), &again);
}
