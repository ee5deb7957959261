//! What a kill may leave: reports and snapshots that are whole by their own manifests, and nothing half under their names.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

/// Whether a file is one in the making or a lock, by its path.
pub(super) fn is_half(name: &str) -> bool {
    let half = [
        ".befund-",
        ".internal-",
        ".public-",
        ".internal.lock",
        ".public.lock",
    ];
    name.split('/')
        .any(|part| half.iter().any(|begun| part.starts_with(begun)))
}

/// Without exchange of names there is a moment at which an old report stands beside its place, and in its place nothing.
pub(super) fn put_back(files: BTreeMap<String, Vec<u8>>) -> BTreeMap<String, Vec<u8>> {
    let stands = |name: &str| files.contains_key(name);
    let place = |name: &String| match name.split_once(".befund-vorher/") {
        // The new one is in place already: what is left of the old one is to be swept.
        Some((folder, _)) if stands(&format!("{folder}/manifest.json")) => None,
        Some((folder, rest)) => Some(format!("{folder}/{rest}")),
        None => Some(name.clone()),
    };
    { files.iter() }
        .filter_map(|(name, bytes)| Some((place(name)?, bytes.clone())))
        .collect()
}

/// Every report and every snapshot that is no half one is whole by its own manifest, and holds nothing else.
pub(super) fn assert_whole(files: &BTreeMap<String, Vec<u8>>, how: &str) {
    for (name, bytes) in files.iter().filter(|(name, _)| !is_half(name)) {
        let (folder, list) = match name.rsplit_once('/') {
            Some((folder, "manifest.json")) => (folder, "outputs"),
            Some((folder, "snapshot.json")) => (folder, "files"),
            _ => continue,
        };
        let manifest: serde_json::Value = serde_json::from_slice(bytes).expect("a manifest");
        let entries = manifest[list].as_array().expect("a list of files");
        assert!(!entries.is_empty(), "{how}: {name}");
        for entry in entries {
            let file = entry["file"].as_str().expect("a name");
            let found = files.get(&format!("{folder}/{file}"));
            let found = found.unwrap_or_else(|| panic!("{how}: {folder}/{file} is missing"));
            // A public manifest tells no hashes.
            let size = entry["bytes"].as_u64();
            assert!(
                size.is_none_or(|size| size == found.len() as u64),
                "{how}: {file}"
            );
            if let Some(hash) = entry["sha256"].as_str() {
                let digest = Sha256::digest(found);
                let own: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
                assert_eq!(own, hash, "{how}: {folder}/{file}");
            }
        }
    }
}
