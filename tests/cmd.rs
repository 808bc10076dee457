//! README, help texts and refusals, as they are shown.

#[test]
fn the_commands_in_the_cases_answer_as_written() {
    trycmd::TestCases::new()
        .env("LANG", "C")
        .case("tests/cmd/*.trycmd");
}

/// The sample of `examples/` is the README's own: run by its script, so that the two cannot drift apart.
#[test]
#[cfg(unix)]
fn the_sample_of_the_readme_runs_from_office_to_show() {
    let dir = tempfile::tempdir().unwrap();
    let output = std::process::Command::new("sh")
        .arg("examples/run.sh")
        .env("PLICO", env!("CARGO_BIN_EXE_plico"))
        .env("SAMPLE_DIR", dir.path().join("sample"))
        .env("LANG", "C")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        output.status.success(),
        "{said}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    for part in ["whole: ", "new case", "Иван Образцов", "image/jpeg"] {
        assert!(said.contains(part), "{part} is missing in {said}");
    }
    assert!(
        !said.contains("CANARY"),
        "the photographs' metadata is gone"
    );
    let readme = std::fs::read_to_string("README.md").unwrap();
    assert!(readme.contains("sh examples/run.sh"));
}
