//! Further habits of people who keep lists, each by itself: what forms, official statistics, pivot tables and printed lists put
//! around and between records, and how they write a cell.

use befund::model::raw::RawCell;
use chrono::NaiveDate;

/// One habit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Extra {
    /// `1 | 2 | 3 | 4` below the header.
    ColumnNumbers,
    /// A first column of running numbers.
    RunningNumbers,
    /// A first column with nothing in it.
    EmptyColumn,
    /// A row of blanks and protected blanks between records.
    BlankRow,
    /// `Bauamt (3)` above a block.
    HeadingWithCount,
    /// `Summe: 12` in one cell below a block.
    SumInOneCell,
    /// `Übertrag` below and above a page's end.
    Carried,
    /// `Seite 1 von 2`.
    PageNumber,
    /// `"` for what stands above.
    Ditto,
    /// A header with a sign, and a footnote.
    Footnote,
    /// Headers broken over two lines.
    BrokenHeaders,
    /// Headers in capitals.
    Capitals,
    /// Headers with a colon.
    Colons,
    /// Numbers and dates as a workbook has them.
    Typed,
    /// `25 %`, `3 Stück`.
    Units,
    /// Blanks and protected blanks around texts.
    Spaces,
    /// `Bauamt Anzahl` and the number of rows in the first column.
    CountBelow,
    /// The group and its sum, without a word, below its rows.
    GroupSumBelow,
    /// The group and its sum above its rows, as outlines of pivot tables have them.
    GroupSumAbove,
    /// The total directly below the header.
    TotalAbove,
    /// `Anteil | 100 %` below the table.
    PercentBelow,
    /// What abbreviations mean, below the table.
    Legend,
    /// Who made the list and when, in two cells below it.
    Signed,
    /// `Stand: | 30.06.2026` above the table.
    StandAbove,
    /// A row of formats below the header.
    Formats,
    /// `Minimum`, `Maximum`, `Median` below the table.
    Extremes,
    /// `davon` below the total.
    Thereof,
    /// A merged heading above two columns.
    UpperHeader,
    /// A small table of sums below the list.
    Summary,
    /// A group without a record.
    EmptyGroup,
    /// An example of a record below the header.
    Example,
    /// A number of records in words and digits below the table.
    CountInOneCell,
    /// A column of shares of the total beside the summed one.
    ShareColumn,
    /// A column of running sums beside the summed one.
    RunningSums,
    /// Sums in brackets.
    InBrackets,
    /// The label of sums ends with a colon.
    SumColon,
    /// Several sums below each other: of the block, of the page, of all.
    TwiceTotal,
    /// A sum row whose label stands in a cell merged over the first columns.
    MergedLabel,
    /// `Zwischensumme` whose group stands in its own column beside the label.
    GroupBesideLabel,
}

impl Extra {
    pub(super) const ALL: [Self; 39] = [
        Self::ColumnNumbers,
        Self::RunningNumbers,
        Self::EmptyColumn,
        Self::BlankRow,
        Self::HeadingWithCount,
        Self::SumInOneCell,
        Self::Carried,
        Self::PageNumber,
        Self::Ditto,
        Self::Footnote,
        Self::BrokenHeaders,
        Self::Capitals,
        Self::Colons,
        Self::Typed,
        Self::Units,
        Self::Spaces,
        Self::CountBelow,
        Self::GroupSumBelow,
        Self::GroupSumAbove,
        Self::TotalAbove,
        Self::PercentBelow,
        Self::Legend,
        Self::Signed,
        Self::StandAbove,
        Self::Formats,
        Self::Extremes,
        Self::Thereof,
        Self::UpperHeader,
        Self::Summary,
        Self::EmptyGroup,
        Self::Example,
        Self::CountInOneCell,
        Self::ShareColumn,
        Self::RunningSums,
        Self::InBrackets,
        Self::SumColon,
        Self::TwiceTotal,
        Self::MergedLabel,
        Self::GroupBesideLabel,
    ];
}

/// A cell as a workbook has it: numbers and days are no texts.
pub(super) fn typed(text: &str) -> RawCell {
    if let Ok(number) = text.parse::<f64>() {
        return RawCell::Number(number);
    }
    match NaiveDate::parse_from_str(text, "%d.%m.%Y") {
        Ok(day) => RawCell::Date(day),
        Err(_) => RawCell::Text(text.to_owned()),
    }
}

/// `Anschaf-` and `fung` on two lines.
pub(super) fn broken(header: &str) -> String {
    let half = header.chars().count() / 2;
    let first: String = header.chars().take(half).collect();
    let second: String = header.chars().skip(half).collect();
    format!("{first}-\n{second}")
}
