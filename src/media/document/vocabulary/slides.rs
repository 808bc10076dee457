//! Names of the standard (ECMA-376, transitional) that a clean document may use: prefix `p`.

pub(super) const ELEMENTS: &str = "\
        anim animClr animEffect animMotion animRot animScale attrName attrNameLst audio bg bgPr bgRef \
        bldAsOne bldGraphic bldOleChart bldSub blinds blipFill bodyStyle bold boldItalic boolVal browse by \
        cBhvr cMediaNode cNvCxnSpPr cNvGraphicFramePr cNvGrpSpPr cNvPicPr cNvPr cNvSpPr cSld cSldViewPr cTn \
        cViewPr charRg checker childTnLst circle clrMap clrMapOvr clrMru clrVal cmd comb cond cover cut \
        cxnSp defaultTextStyle diamond dissolve endCondLst endSnd endSync excl fade fltVal font from \
        graphicEl graphicFrame gridSpacing grpSp grpSpPr guide guideLst hf hsl htmlPubPr inkTgt intVal \
        italic iterate kinsoku kiosk newsflash nextCondLst normalViewPr notesStyle notesSz notesTextViewPr \
        notesViewPr nvCxnSpPr nvGraphicFramePr nvGrpSpPr nvPicPr nvPr nvSpPr oleChartEl origin otherStyle \
        outlineViewPr pRg par penClr ph pic plus pos present presentation prevCondLst prnPr progress pull \
        push rCtr random randomBar regular restoredLeft restoredTop rgb rtn scale seq set showPr sld sldAll \
        sldId sldIdLst sldLayout sldLayoutId sldLayoutIdLst sldLst sldMaster sldMasterId sldMasterIdLst \
        sldRg sldSyncPr sldSz sldTgt slideViewPr snd sndTgt sorterViewPr sp spPr spTgt spTree split \
        stCondLst strVal strips style subSp subTnLst tav tavLst text tgtEl titleStyle tmAbs tmPct tmpl \
        tmplLst tn to txBody txEl txStyles val video webPr wedge wheel wipe xfrm zoom \
        ";
pub(super) const ATTRIBUTES: &str = "\
        accel accent1 accent2 accent3 accent4 accent5 accent6 accumulate additive advAuto advClick advTm \
        afterEffect algIdExt algIdExtSource algorithmName allowPng animBg authorId autoAdjust autoRev \
        autoUpdateAnimBg b backwards bg1 bg2 bld bldLvl build builtIn bw bwMode by calcmode charset \
        clientInsertedTime clr clrIdx clrMode clrSpc cmd collapse concurrent cryptAlgorithmClass \
        cryptAlgorithmSid cryptAlgorithmType cryptProvider cryptProviderType cryptProviderTypeExt \
        cryptProviderTypeExtSource cx cy decel delay descr dir display dpi dt dur encoding end evt evtFilter \
        fill filter firstSlideNum flipH flipV fmla folHlink followColorScheme frame frameSlides from ftr \
        fullScrn g grpId h hasCustomPrompt hashData hashValue hdr hidden hiddenSlides hlink horzBarState id \
        idx imgH imgSz imgW initials invalEndChars invalStChars isNarration isPhoto l lang lastIdx lastView \
        layout loop lvl masterRel mod mute name nextAc nodePh nodeType numSld organizeInFolders orient \
        origin override panose path pathEditMode pitchFamily pos prLst preferRelativeResize preferSingleView \
        presetClass presetID presetSubtype prevAc prnWhat progId ptsTypes pubBrowser r rAng rctx relyOnVml \
        repeatCount repeatDur resizeGraphics restart rev rot rotWithShape rtl s saltData saltValue \
        scaleToFitPaper serverSldId serverSldModifiedTime shadeToTitle show showAnimation showAsIcon \
        showCaptions showComments showFormatting showGuides showMasterPhAnim showMasterSp showNarration \
        showOutlineIcons showScrollbar showSpeakerNotes showSpecialPlsOnTitleSld showWhenStopped sldNum \
        snapToGrid snapToObjects snapVertSplitter spd spid spinCount spinValue spokes st syncBehavior sz \
        thruBlk title tm tmFilter to transition tx1 tx2 txBox type typeface uiExpand updateAutomatic uri \
        useBgFill useLongFilenames useTimings val valueType varScale vertBarState vol x xfrmType y \
        zoomContents \
        ";
