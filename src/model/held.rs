//! Whether a file cannot be had because another program holds it: a table that is open in Excel, a report that is open in Word.

use std::io;

/// How Windows says so: `ERROR_SHARING_VIOLATION` and `ERROR_LOCK_VIOLATION`.
const WINDOWS: [i32; 2] = [32, 33];

/// Whether another program holds the file.
///
/// A network drive of Windows says it to Linux as `EBUSY` (`STATUS_SHARING_VIOLATION` in Linux' `smb2maperror.c`).
pub fn is_held(error: &io::Error) -> bool {
    let number = error.raw_os_error();
    let by_windows = cfg!(windows) && number.is_some_and(|number| WINDOWS.contains(&number));
    by_windows || error.kind() == io::ErrorKind::ResourceBusy
}
