//! Where this machine keeps files that can be made anew.

use std::path::PathBuf;

/// The folder for such files of befund, by the customs of the system; `None` when it names none.
pub fn cache_folder() -> Option<PathBuf> {
    let variable = |name| {
        let found = std::env::var_os(name).filter(|value| !value.is_empty());
        found.map(PathBuf::from).filter(|path| path.is_absolute())
    };
    let system = if cfg!(windows) {
        variable("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        variable("HOME").map(|home| home.join("Library/Caches"))
    } else {
        variable("XDG_CACHE_HOME").or_else(|| variable("HOME").map(|home| home.join(".cache")))
    };
    system.map(|folder| folder.join("befund"))
}
