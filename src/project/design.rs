//! `[design]` and `[charts]`: the town's own colours and logo, and kinds of charts that a project wants otherwise.
//!
//! It opens no logo: whether the file is a picture is found where it is read.

use std::collections::{BTreeMap, BTreeSet};

use super::ParseOptions;
use super::notes::Notes;
use super::paths::path;
use super::rules;
use super::section::{Found, Section};
use super::value::choose;
use crate::model::colour::Rgb;
use crate::model::finding::ChartKind;
use crate::model::message::Arg;

/// Contrast of text on white. Source: WCAG 2.1, 1.4.3.
const TEXT: f64 = 4.5;
/// Contrast of graphics on white. Source: WCAG 2.1, 1.4.11.
const GRAPHICS: f64 = 3.0;
/// Most colours beside the leading one.
const MOST: usize = 5;

/// How reports look.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DesignSettings {
    /// Logo on the cover.
    pub logo: Option<LogoFile>,
    /// Colour of headings and leading marks, at least 4.5:1 on white.
    pub lead: Option<Rgb>,
    /// Colours of further series, in the order of use, each at least 3:1 on white.
    pub series: Vec<Rgb>,
    /// Kinds of charts by id of their finding; `None` is no chart.
    pub charts: BTreeMap<String, Option<ChartKind>>,
}

impl DesignSettings {
    /// The findings whose kind of chart is chosen.
    pub(super) fn drawn(&self) -> BTreeSet<String> {
        let chosen = self.charts.iter().filter(|(_, kind)| kind.is_some());
        chosen.map(|(id, _)| id.clone()).collect()
    }
}

/// A logo as the project names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogoFile {
    /// Path relative to the project folder; SVG or PNG.
    pub file: String,
    /// What it shows, in words.
    pub alt: String,
    /// Line in `befund.toml`, from 1.
    pub line: u32,
}

/// Reads `[design]`.
pub(super) fn read(
    mut section: Section<'_>,
    options: &ParseOptions,
    notes: &mut Notes,
) -> DesignSettings {
    let file = path(&mut section, "logo", options, notes);
    let alt = section.text("logo_alt", notes);
    if let Some(file) = &file {
        section.demand("logo_alt", notes);
        let name = file.value.to_lowercase();
        if !(name.ends_with(".svg") || name.ends_with(".png")) {
            let issue = notes.breach(rules::LOGO_KIND, &file.span);
            notes.add(issue.with("file", file.value.as_str()));
        }
    }
    let lead = section
        .text("lead", notes)
        .and_then(|found| colour("lead", &found, TEXT, notes));
    let series = section.texts("series", notes);
    if let Some(list) = &series
        && list.value.len() > MOST
    {
        let issue = notes.breach(rules::TOO_MANY, &list.span);
        notes.add(issue.with("key", "series").with("most", MOST));
    }
    let series = series.map(|list| list.value).unwrap_or_default();
    let settings = DesignSettings {
        logo: file.zip(alt).map(|(file, alt)| LogoFile {
            line: notes.line(file.span.start),
            file: file.value,
            alt: alt.value,
        }),
        lead,
        series: series
            .iter()
            .filter_map(|found| colour("series", found, GRAPHICS, notes))
            .collect(),
        charts: BTreeMap::new(),
    };
    section.finish(notes);
    settings
}

/// A colour that stands out enough from white paper.
fn colour(key: &'static str, found: &Found<String>, least: f64, notes: &mut Notes) -> Option<Rgb> {
    let Some(colour) = Rgb::parse(&found.value) else {
        let issue = notes.breach(rules::NOT_A_COLOUR, &found.span);
        notes.add(issue.with("key", key).with("value", found.value.as_str()));
        return None;
    };
    let contrast = colour.contrast(Rgb::WHITE);
    if contrast < least {
        let ratio = |value: f64, digits: u8| Arg::Decimal { value, digits };
        let near = colour.with_contrast(Rgb::WHITE, least);
        let issue = notes
            .breach(rules::CONTRAST, &found.span)
            .with("key", key)
            .with("value", colour.hex())
            // Rounded down: 4.49 is not 4.5.
            .with("contrast", ratio((contrast * 10.0).floor() / 10.0, 1))
            .with("least", ratio(least, 1))
            .with("near", near.hex());
        notes.add(issue);
        return None;
    }
    Some(colour)
}

/// Reads `[charts]`: finding → kind.
pub(super) fn read_charts(
    top: &mut Section<'_>,
    notes: &mut Notes,
) -> BTreeMap<String, Option<ChartKind>> {
    let mut possible: Vec<(&str, Option<ChartKind>)> = ChartKind::ALL
        .iter()
        .map(|kind| (kind.name(), Some(*kind)))
        .collect();
    possible.push(("none", None));
    let wanted = top.text_table("charts", notes);
    wanted
        .into_iter()
        .filter_map(|(finding, kind)| {
            let kind = choose("charts", &kind, &possible, notes)?;
            Some((finding, kind))
        })
        .collect()
}
