//! What befund does when something goes wrong around it: kills and failing system calls, links, locks, odd signs.

#[cfg(target_os = "linux")]
mod commands;
#[cfg(target_os = "linux")]
mod disk;
#[cfg(target_os = "linux")]
mod missing;
mod paths;
#[cfg(target_os = "linux")]
mod shim;
mod signs;
mod spreadsheet;
#[cfg(target_os = "linux")]
mod stop;
#[cfg(target_os = "linux")]
mod swap;
#[cfg(target_os = "linux")]
mod whole;
