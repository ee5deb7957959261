//! Finds the ECharts script that the charming package carries and hands it to the chart stage, so that nothing is vendored.
//!
//! Cargo is asked where it keeps charming, by a manifest that wants charming alone: what the build itself has downloaded is then
//! enough, whether it came from a registry, a mirror or a vendor folder. This file downloads nothing and changes nothing in the script.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Where the package keeps the script.
const ASSET: &str = "src/asset/echarts-5.5.1.min.js";

fn main() -> Result<(), String> {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=Cargo.lock");
    // Cargo 1.95 forgets `strip = true` of a profile that also has a setting for one package.
    if variable("PROFILE")? == "release" && variable("CARGO_CFG_TARGET_OS")? == "linux" {
        println!("cargo:rustc-link-arg-bins=-Wl,--strip-all");
    }
    let script = charming_folder()?.join(ASSET);
    println!("cargo:rerun-if-changed={}", script.display());
    let target = Path::new(&variable("OUT_DIR")?).join("echarts.min.js");
    fs::copy(&script, &target).map(drop).map_err(|error| {
        format!(
            "failed to copy {} (the charming package should carry ECharts there; \
             a new version of charming may have moved it, see ASSET in build.rs): {error}",
            script.display()
        )
    })
}

fn charming_folder() -> Result<PathBuf, String> {
    let mut command = Command::new(variable("CARGO")?);
    command
        .args(["metadata", "--offline", "--format-version", "1"])
        // Packages of other platforms may never have been downloaded.
        .args(["--filter-platform", &variable("TARGET")?])
        .arg("--manifest-path")
        .arg(manifest_of_charming()?)
        // Settings of cargo, such as a vendor folder, are looked for from here upwards.
        .current_dir(variable("CARGO_MANIFEST_DIR")?);
    let output = command
        .output()
        .map_err(|error| format!("failed to run cargo metadata: {error}"))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        return Err(format!("failed to ask cargo where charming is: {said}"));
    }
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout)
        .map_err(|error| format!("failed to read what cargo metadata said: {error}"))?;
    metadata["packages"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|package| package["name"] == "charming")
        .and_then(|package| package["manifest_path"].as_str())
        .and_then(|manifest| Path::new(manifest).parent())
        .map(Path::to_path_buf)
        .ok_or_else(|| "failed to find the package charming, which carries ECharts".to_owned())
}

/// Writes a package that depends on charming and on nothing else, at the versions of our Cargo.lock.
///
/// Asked about befund itself, cargo would want the packages of the tests too, which a build does not download.
fn manifest_of_charming() -> Result<PathBuf, String> {
    let lock = Path::new(&variable("CARGO_MANIFEST_DIR")?).join("Cargo.lock");
    let locked = fs::read_to_string(&lock)
        .map_err(|error| format!("failed to read {}: {error}", lock.display()))?;
    let version = locked
        .lines()
        .skip_while(|line| *line != "name = \"charming\"")
        .find_map(|line| line.strip_prefix("version = \"")?.strip_suffix('"'))
        .ok_or("failed to find charming in Cargo.lock")?;
    let manifest = format!(
        "[package]\nname = \"where-is-charming\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
         [dependencies]\ncharming = {{ version = \"={version}\", default-features = false }}\n"
    );
    let folder = Path::new(&variable("OUT_DIR")?).join("where-is-charming");
    let write = || {
        fs::create_dir_all(folder.join("src"))?;
        fs::write(folder.join("src/lib.rs"), "")?;
        fs::write(folder.join("Cargo.lock"), &locked)?;
        fs::write(folder.join("Cargo.toml"), manifest)
    };
    write().map_err(|error| format!("failed to write to {}: {error}", folder.display()))?;
    Ok(folder.join("Cargo.toml"))
}

fn variable(name: &str) -> Result<String, String> {
    env::var(name).map_err(|error| format!("failed to read {name}: {error}"))
}
