//! Settings for the tests of the gate.

use befund::project::{DisclosureSettings, Edition};

/// A public edition.
pub(super) fn public() -> DisclosureSettings {
    DisclosureSettings {
        edition: Edition::Public,
        ..DisclosureSettings::default()
    }
}
