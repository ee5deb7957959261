//! The questions that the chapters of a report answer, in printed order.

/// The question that a chapter answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// Who took part.
    Mitgewirkt,
    /// Where we stand.
    Stand,
    /// What is needed.
    Bedarf,
    /// What people hope for, and what stands in the way.
    Erwartung,
    /// The mood.
    Stimmung,
    /// How much time is left.
    Zeit,
    /// Where to begin.
    Anfang,
    /// What changed.
    Geaendert,
}

impl Topic {
    /// All of them in printed order.
    pub const ALL: [Self; 8] = [
        Self::Mitgewirkt,
        Self::Stand,
        Self::Bedarf,
        Self::Erwartung,
        Self::Stimmung,
        Self::Zeit,
        Self::Anfang,
        Self::Geaendert,
    ];

    /// Its name as `befund.toml` writes it; also names its place in the report.
    pub fn id(self) -> &'static str {
        match self {
            Self::Mitgewirkt => "mitgewirkt",
            Self::Stand => "stand",
            Self::Bedarf => "bedarf",
            Self::Erwartung => "erwartung",
            Self::Stimmung => "stimmung",
            Self::Zeit => "zeit",
            Self::Anfang => "anfang",
            Self::Geaendert => "geaendert",
        }
    }

    /// Key of its heading.
    pub fn title(self) -> &'static str {
        match self {
            Self::Mitgewirkt => "plan-chapter-mitgewirkt",
            Self::Stand => "plan-chapter-stand",
            Self::Bedarf => "plan-chapter-bedarf",
            Self::Erwartung => "plan-chapter-erwartung",
            Self::Stimmung => "plan-chapter-stimmung",
            Self::Zeit => "plan-chapter-zeit",
            Self::Anfang => "plan-chapter-anfang",
            Self::Geaendert => "plan-chapter-geaendert",
        }
    }
}
