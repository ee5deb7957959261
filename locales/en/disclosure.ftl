# Small groups.

disclosure-note-secret = “.” stands for figures that are kept secret: groups of fewer than { $k } persons and figures from which they could be computed. “–” means: nothing there.
disclosure-note-unranked = Rows with secret figures stand at the end without a rank, in alphabetical order.
disclosure-note-withheld = This table is secret as a whole: no choice of single cells would keep small groups from being computed from other tables.

# The chapter for staff council and data protection; disclosure.json, too.

disclosure-chapter = For staff council and data protection
disclosure-sheet = Staff council, data protection

disclosure-part-purpose = Purpose and legal basis
disclosure-purpose-about = This is what the project file of this evaluation says. The program repeats it and does not judge it.
disclosure-purpose = Purpose { $number }
disclosure-purposes = Purpose
disclosure-purposes-none = The project file names no purpose.
disclosure-legal-basis = Legal basis
disclosure-legal-basis-none = The project file names no legal basis.

disclosure-part-evaluated = What was evaluated
disclosure-evaluated = { $tables-number ->
    [0] No finding of this report is about persons.
    [one] One finding of this report is about persons: { $figures } counts, sums and means. Shares and ranks are not counted; they follow these figures.
   *[other] { $tables } findings of this report are about persons: { $figures } counts, sums and means together. Shares and ranks are not counted; they follow these figures.
}
disclosure-names = What one table hides, another about the same persons might tell; therefore linked tables are judged together. Only groups are evaluated. The program refuses columns with names. Staff numbers are hashed on reading; they stand in no output.
disclosure-linked = { $tables } tables, linked by: { $dimensions }.
disclosure-alone = { $tables-number ->
    [one] One table that stands by itself.
   *[other] { $tables } tables that have nothing in common.
}

disclosure-population-staff = Staff
disclosure-population-respondents = Respondents
disclosure-population-barometer = Grades of the mood barometer
disclosure-population-age-bands = Staff by published age bands

disclosure-dimension-unit = unit
disclosure-dimension-subunit = subunit
disclosure-dimension-sex = sex
disclosure-dimension-employment = employment type
disclosure-dimension-grade = pay grade or mark
disclosure-dimension-age = age known or not
disclosure-dimension-age-destatis = age class
disclosure-dimension-age-decades = decade of age
disclosure-dimension-age-five-year = age class of five years
disclosure-dimension-age-older = 55 years and older
disclosure-dimension-exit-basis = end of service or of pay
disclosure-dimension-desk = year in which service ends
disclosure-dimension-payroll = year in which pay ends
disclosure-dimension-key-position = key position
disclosure-dimension-role = role
disclosure-dimension-question = question
disclosure-dimension-subject = subject of the answer
disclosure-dimension-handlungsfeld = field of action
disclosure-dimension-unterfeld = subfield
disclosure-dimension-standing = answer or no answer
disclosure-dimension-missing = not given
disclosure-dimension-wave = wave
disclosure-dimension-band = age band
disclosure-dimension-category = category

disclosure-part-rules = What is kept secret
disclosure-rules-about = In the public edition a full stop stands in place of secret figures. No figure is changed and no noise is added: it is printed as it is or not at all.
disclosure-rule-small = Small groups
    .text = Counts of 1 to fewer than { $k } persons and everything that is said about so few.
disclosure-rule-uniform = Uniform groups
    .text = Figures about groups in which all said the same, large ones too: they would tell the answer of every single person.
disclosure-rule-computable = Computable figures
    .text = As many further figures as it takes until none of the secret ones can be computed from sums, other tables or means.
disclosure-rule-telling = Telling figures
    .text = Shares, ranks, orders of rows and sentences that would tell a secret figure.
disclosure-rule-personal = Personal
    .text = Places in files about persons; quotations, unless the project allows them and every known group of the person quoted has at least { $k } members.

disclosure-part-secret = Share of secret figures
disclosure-secret-public = Of { $figures } figures about persons { $secret } are secret ({ $share }). Which of them are secret because of a small group, and which only to protect others, is not said: who knew it could conclude how large the groups are. The internal edition tells the numbers.
disclosure-secret-internal = This internal edition hides nothing and must not leave the house. A public edition of the same data would hide { $secret } of { $figures } figures about persons ({ $share }): { $small } because of small or uniform groups, { $further } more so that those cannot be computed.
disclosure-column-table = Table
disclosure-column-figures = figures
disclosure-column-secret = secret
disclosure-column-share = share secret
disclosure-column-small = because of small groups
disclosure-column-further = to protect others
disclosure-total = All
disclosure-withheld = { $title } (secret as a whole)

disclosure-part-attack = What the attack proved
disclosure-attack = Before anything is published the program attacks the report itself. The attacker is assumed to have all tables, to know that counts are whole numbers, and to solve all equations among them at once. For each secret figure it is proved that other values fit everything published, too.
disclosure-attack-nothing = No figure of this report is secret that could be computed.
disclosure-proved = { $proved } of { $secret } secret figures are proved not to be computable.
disclosure-narrowest = Where a secret count might be that of a small group, the narrowest range of possible values spans { $persons } persons; in relation to its middle no such range is narrower than { $relative }.
disclosure-attack-read = A figure that stands in several tables counts once here. The ranges follow from what is published alone; the true values cannot be read from them.
disclosure-refused = A public edition of these data would be refused because small groups could be computed. Concerned: { $tables }.

disclosure-part-earlier = Earlier editions
disclosure-earlier = Who lays earlier publications beside this one sees differences. Where two years of a group differ by fewer persons than the smallest group must have, the figures stay secret that would say more about these persons.
disclosure-earlier-edition = Reference date { $date }
disclosure-earlier-figures = { $figures } figures stand in the tables of this report as well.
disclosure-earlier-differing = { $figures } figures stand in the tables of this report as well; { $differing } of them differ by so few persons that they stay secret in public.

disclosure-part-limits = What the protection cannot do
disclosure-limits = It protects against computing, not against knowing: who knows nine of ten colleagues knows the tenth, too. Of what is published elsewhere the program knows only what it is told.

issue-D001 = This is no findings.json of this program: { $detail }
    .title = Earlier edition cannot be read
    .hint = Name the file data/findings.json of a public edition under “earlier_editions”. As long as it is missing no public edition is written.
issue-D002 = This is the findings.json of an internal edition; it was not published.
    .title = Earlier edition was not public
    .hint = Name under “earlier_editions” only what was published: data/findings.json in the folder public.

# Answers and grades in the public edition.

disclosure-survey-and-others = { $names } and others
disclosure-survey-other-units = other units
disclosure-survey-other-roles = other roles
disclosure-survey-note-joined = Groups with fewer than { $least } persons answering are joined with others, so that no figure leads to single persons; “and others” stands for groups too small to be named.
disclosure-survey-few-title = Questions that few answered
disclosure-survey-few-statement = { $questions-number ->
    [one] One question was answered by fewer than { $least } persons or by all alike: what was named stands here without counts.
   *[other] { $questions } questions were answered by fewer than { $least } persons or by all alike: what was named stands here without counts.
}
disclosure-survey-few-note = These answers are counted in no other table; what fewer than three persons answered is not told here either.
disclosure-survey-col-question = Question
disclosure-survey-col-category = Named
disclosure-survey-col-field = Field of action
disclosure-thing-note-rounded = Figures that count persons are rounded to a multiple of { $base }.
