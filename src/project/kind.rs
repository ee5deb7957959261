//! What a source can be about: the kinds of source.

/// Kinds of source (DESIGN §4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SourceKind {
    /// One answer per row, or one respondent per row when wide.
    Answers,
    /// Coded counts as published.
    Mentions,
    /// Grades 1–6.
    Barometer,
    /// A whole questionnaire: closed questions, answers and grades of the same rows.
    Survey,
    /// Employees.
    Staff,
    /// Published age bands.
    AgeBands,
    /// Devices.
    Devices,
    /// Applications.
    Fachverfahren,
    /// Online services.
    OnlineServices,
    /// Figures.
    Kennzahlen,
    /// Measures.
    Measures,
    /// Goals.
    Goals,
    /// Money and posts.
    Plan,
    /// Crosses, numbers or words in rows × columns.
    Matrix,
    /// Levels on a scale.
    Ratings,
    /// Points in words by field.
    Notes,
    /// How many were invited to a survey.
    Invited,
}

impl SourceKind {
    /// All kinds, in the order of the documentation.
    pub const ALL: [Self; 17] = [
        Self::Answers,
        Self::Mentions,
        Self::Barometer,
        Self::Survey,
        Self::Staff,
        Self::AgeBands,
        Self::Devices,
        Self::Fachverfahren,
        Self::OnlineServices,
        Self::Kennzahlen,
        Self::Measures,
        Self::Goals,
        Self::Plan,
        Self::Matrix,
        Self::Ratings,
        Self::Notes,
        Self::Invited,
    ];

    /// Kinds that a table is taken for by its headers alone. The others have headers that many lists have, so they are
    /// proposed only where none of these fits.
    pub const BY_HEADERS: [Self; 9] = [
        Self::Answers,
        Self::Mentions,
        Self::Barometer,
        Self::Staff,
        Self::AgeBands,
        Self::Devices,
        Self::Fachverfahren,
        Self::OnlineServices,
        Self::Kennzahlen,
    ];

    /// The kind as written in `befund.toml`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Answers => "answers",
            Self::Mentions => "mentions",
            Self::Barometer => "barometer",
            Self::Survey => "survey",
            Self::Staff => "staff",
            Self::AgeBands => "age_bands",
            Self::Devices => "devices",
            Self::Fachverfahren => "fachverfahren",
            Self::OnlineServices => "online_services",
            Self::Kennzahlen => "kennzahlen",
            Self::Measures => "measures",
            Self::Goals => "goals",
            Self::Plan => "plan",
            Self::Matrix => "matrix",
            Self::Ratings => "ratings",
            Self::Notes => "notes",
            Self::Invited => "invited",
        }
    }

    /// The kind with that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}
