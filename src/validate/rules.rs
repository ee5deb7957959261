//! The rules of this stage: code and severity. Sentence, title and hint stand in `locales/*/validate.ftl`.
//!
//! What becomes of a row is said with each rule; docs and tests are made from [`RULES`].

use crate::model::issue::{Code, Rule, Severity};

macro_rules! rules {
    ($($(#[$doc:meta])* $name:ident = $code:literal $severity:ident;)*) => {
        $($(#[$doc])* pub(crate) const $name: Rule = Rule {
            code: Code($code),
            severity: Severity::$severity,
        };)*

        /// Every rule of this stage, by code.
        pub const RULES: &[Rule] = &[$($name),*];
    };
}

rules! {
    /// Nothing stands below the header.
    NO_ROWS = "V001" Warning;
    /// A mandatory column is missing; all rows are set aside.
    COLUMN_MISSING = "V002" Error;
    /// `columns` in `befund.toml` names a header that the sheet does not have; mandatory: all rows are set aside.
    HEADER_NOT_FOUND = "V003" Error;
    /// `columns`, `cells` or `values` names a column that the kind does not have; it is not read.
    COLUMN_UNKNOWN = "V004" Error;
    /// Two columns could be meant; the first is read.
    COLUMN_AMBIGUOUS = "V005" Warning;
    /// A row of staff without unit; it counts without one.
    UNIT_MISSING = "V006" Warning;
    /// In no sheet of the file are the headers of the kind recognised; all rows are set aside.
    NO_SHEET = "V007" Error;
    /// Sheets that were not read.
    SHEETS_UNREAD = "V008" Note;
    /// `cells` in `befund.toml` points to an empty cell.
    CELL_EMPTY = "V009" Warning;
    /// A mandatory value is missing; the row is set aside.
    VALUE_MISSING = "V010" Error;
    /// An error value of the spreadsheet; mandatory: the row is set aside, else the value counts as unusable.
    CELL_ERROR = "V011" Error;
    /// Not a grade of 1 to 6; the row counts as "keine Angabe".
    GRADE = "V012" Error;
    /// Not a number; mandatory: the row is set aside, else the value counts as unusable.
    NUMBER = "V013" Error;
    /// Not a whole number from 0 on; mandatory: the row is set aside, else the value counts as unusable.
    COUNT = "V014" Error;
    /// Not a date; the value counts as unusable.
    DATE = "V015" Error;
    /// A day that does not exist; the value counts as unusable.
    DATE_IMPOSSIBLE = "V016" Error;
    /// A date after the Stichtag where it cannot be; the value counts as unusable.
    DATE_FUTURE = "V017" Error;
    /// Two-digit years were given a century.
    SHORT_YEARS = "V018" Note;
    /// Neither yes nor no; the value counts as not given.
    FLAG = "V019" Error;
    /// Not a level of the scale; the service counts without level.
    LEVEL = "V020" Error;
    /// An age that no employee has; the age counts as unusable.
    AGE = "V021" Error;
    /// A share of full time outside 0 to 1.5; the value counts as not given.
    FTE = "V022" Error;
    /// A column with names or addresses in staff data; the column is not read, the rows are.
    NAME_COLUMN = "V023" Note;
    /// The same row twice; the later one is set aside.
    DUPLICATE = "V024" Warning;
    /// One person with two births; the birth counts as unusable in all the person's rows.
    BIRTH_CONTRADICTED = "V025" Error;
    /// One answer id for different answers; all are used, the later get a number.
    ANSWER_ID = "V026" Error;
    /// One respondent with different grades in one wave; one row counts as "keine Angabe", the others are set aside.
    GRADE_CONTRADICTED = "V027" Error;
    /// One respondent in two rows of a wide table; both are used as one person.
    RESPONDENT_TWICE = "V028" Warning;
    /// Names as keys of respondents; they are replaced by numbers.
    NAMES_REPLACED = "V029" Warning;
    /// Survey responses that were not finished; they are used.
    INCOMPLETE = "V030" Note;
    /// One respondent with two units, roles or groups; each row keeps its own.
    RESPONDENT_TORN = "V031" Warning;
    /// No column for respondents; each row counts as one person.
    RESPONDENTS_NUMBERED = "V032" Note;
    /// A question that is nearly one of `befund.toml`; it is read as a question of its own.
    QUESTION_UNLISTED = "V033" Warning;
    /// Which columns of a wide table were read as questions.
    QUESTIONS_FOUND = "V034" Note;
    /// No column of a wide table is a question; all rows are set aside.
    NO_QUESTIONS = "V035" Error;
    /// More mentions than respondents; the row is used.
    MENTIONS_EXCEED = "V036" Warning;
    /// The same thing with different counts; all its rows are set aside.
    COUNT_CONTRADICTED = "V037" Error;
    /// Not an age band; the row is set aside.
    BAND = "V038" Error;
    /// Age bands of a unit overlap; they are used as they stand.
    BANDS_OVERLAP = "V039" Warning;
    /// A row of sums; set aside.
    SUM_ROW = "V040" Note;
    /// A remark below the table or the header once more; set aside.
    REMARK_ROW = "V041" Note;
    /// Not a known sex; counts as "ohne Angabe".
    SEX = "V042" Error;
    /// Left before the Stichtag; the row is set aside.
    LEFT = "V043" Warning;
    /// Enters after the Stichtag; the row is set aside.
    NOT_YET_ENTERED = "V044" Warning;
    /// Two dates in an order that cannot be; the later column counts as not given.
    DATES_ORDER = "V045" Error;
    /// Not an age limit; the value counts as not given.
    LIMIT = "V046" Error;
    /// Only years of birth; each is taken as July of its year.
    BIRTH_YEARS = "V047" Note;
    /// No column with staff ids; each row counts as one head.
    NO_STAFF_IDS = "V048" Note;
    /// A row without staff id; it counts as one head.
    STAFF_ID_MISSING = "V049" Warning;
    /// One unit in several spellings; the most frequent is used.
    SPELLINGS = "V050" Note;
    /// A trial response of a survey; the row is set aside.
    TRIAL = "V051" Note;
    /// One inventory number for different devices; all are used.
    INVENTORY_ID = "V052" Warning;
    /// Staff ids are hashed without a salt.
    NO_SALT = "V053" Warning;
    /// A row without key of its respondent where one row is one respondent; it is numbered.
    RESPONDENT_MISSING = "V054" Warning;
    /// Figures of several years; the rows of other years than the last are set aside.
    OTHER_YEARS = "V055" Note;
    /// A heading between rows; set aside.
    SECTION_ROW = "V056" Note;
    /// A printed sum that its rows, or its parts in the same row, do not give; it is not used.
    SUM_DIFFERS = "V057" Warning;
    /// A column is not read that could be of use.
    COLUMN_USEFUL = "V058" Warning;
    /// The names of the sheets are the units of their rows.
    UNIT_OF_SHEET = "V059" Note;
    /// Sheets of another kind among those that are read; they are not read.
    OVERVIEWS_UNREAD = "V060" Note;
    /// Questions stand in rows and persons in columns; the table is turned.
    TURNED = "V061" Note;
    /// Grades that were counted before; each counts as often as it says.
    COUNTED_GRADES = "V062" Note;
    /// Segments that were coded elsewhere; their codes are taken as decisions.
    CODED_SEGMENTS = "V063" Note;
    /// Empty cells below a value belong to it.
    FILLED_DOWN = "V064" Note;
    /// A second row of the header.
    SECOND_HEADER = "V065" Note;
    /// Another table below the list; its rows are set aside.
    OTHER_TABLE = "V066" Warning;
    /// A row that shows how the form is filled in; set aside.
    EXAMPLE_ROW = "V067" Note;
    /// A row that compares with an earlier state; set aside.
    COMPARED_ROW = "V068" Note;
    /// Another table beside the list; its columns are not read.
    TABLE_BESIDE = "V069" Warning;
    /// A date that is day and month or month and day; the value counts as unusable.
    DATE_TWO_WAYS = "V070" Error;
    /// A span of two years in place of a date; the value counts as unusable.
    DATE_SPAN = "V071" Error;
    /// A date more than a hundred years back; the value counts as unusable.
    DATE_TOO_OLD = "V072" Error;
    /// Dates that stand for none, and words for "no end"; they count as not given.
    NO_DATE = "V073" Note;
    /// Dates given about; they are taken at the beginning of what they name.
    ROUGH_DATES = "V074" Note;
    /// Ends given as durations; they are reckoned from the purchase.
    DURATIONS = "V075" Note;
    /// Ends given as durations where no purchase is known; they count as not given.
    DURATION_WITHOUT_START = "V076" Warning;
    /// A column that tells the end of a warranty; it is not read as end of life.
    WARRANTY = "V077" Warning;
    /// Weekly hours as shares of the full time that the column itself shows.
    HOURS_ASSUMED = "V078" Warning;
    /// Hours whose full time nobody knows; the column is not read.
    HOURS_UNCLEAR = "V079" Error;
    /// Numbers that could be hours or per cent; the column is not read.
    HOURS_OR_PERCENT = "V080" Error;
    /// Persons without share of full time where others have one; the sum leaves them out.
    FTE_MISSING = "V081" Warning;
    /// A pay grade of civil servants whose employment type does not say so; the statutory limit is applied.
    CIVIL_BY_GRADE = "V082" Warning;
    /// A Land is set and nobody is a civil servant.
    NO_CIVIL_SERVANT = "V083" Warning;
    /// A status of service that nobody knows; the person counts as in service.
    SERVICE = "V084" Warning;
    /// Left by the word of the status; the rows are set aside.
    LEFT_BY_STATUS = "V085" Warning;
    /// A sign in place of a number; it is kept and never counted as 0.
    SIGN_KEPT = "V086" Note;
    /// Columns of one figure in several years; the last is read.
    STATES_BESIDE = "V087" Note;
    /// Personal data in a column that was not meant for evaluation; the column is not read.
    PERSONAL_DATA = "V088" Note;
    /// Respondents whose keys differ in writing only; they count as one.
    KEY_SPELLINGS = "V089" Note;
    /// Keys that several sources have; they are different persons.
    SAME_KEYS = "V090" Warning;
    /// The same inventory numbers in several sheets or files; all are counted.
    DEVICES_AGAIN = "V091" Warning;
    /// The same persons in several sheets or files; their shares are added up.
    STAFF_AGAIN = "V092" Warning;
    /// Levels beyond the scale of model 1.1; none of the column is read.
    LEVELS_OF_OTHER_MODEL = "V093" Error;
    /// `values_map` names a column that the kind does not have, or a value that does not occur.
    VALUE_NOT_MET = "V094" Warning;
    /// Two lists of one kind that are called alike but for their year; both are counted.
    STATES_OF_ONE_LIST = "V095" Warning;
    /// Rows of devices whose number is empty although the list has a column for it; each counts as one.
    COUNT_MISSING = "V096" Note;
    /// Gaps in a column whose values each stand once; whether they mean the value above is not known.
    UNIT_GAPS = "V097" Warning;
    /// Respondents are numbered from 1 in every sheet; they are different persons.
    KEYS_ANEW = "V098" Warning;
    /// Answers under a question whose `counts` are no persons; they are counted as Befragte all the same.
    ANSWERS_OF_THINGS = "V100" Error;
    /// A status of a measure that nobody knows; it is kept as a word and counts as not done.
    STATUS_UNKNOWN = "V101" Warning;
    /// Not a time of a plan; the value counts as unusable.
    TERM = "V102" Error;
    /// An amount in another unit of measure than its column; it is not used.
    AMOUNT_UNIT = "V103" Error;
    /// A direction that nobody knows; the target shows which way the figure should go.
    DIRECTION_UNKNOWN = "V104" Warning;
    /// A column for each value, with a cross in one of them; they are read as one column.
    CROSSES = "V105" Note;
    /// Columns of crosses of which nobody can tell what they are the values of; they are not read.
    CROSSES_UNREAD = "V106" Warning;
    /// More than one cross where one is to be set; the value counts as not given.
    CROSSED_TWICE = "V107" Warning;
    /// Numbers that are given roughly, as a bound or with a remark; the number itself is used.
    ROUGH_NUMBERS = "V108" Note;
    /// Amounts in thousands or millions of euros; they are reckoned to euros.
    MONEY_SCALED = "V109" Note;
    /// Posts that nobody has; their rows are set aside.
    VACANT = "V110" Note;
    /// Cells of units that name several; each counts as one unit of that name.
    SEVERAL_UNITS = "V111" Warning;
    /// Marks on another scale than that of school grades; none of them is read.
    GRADE_SCALE = "V112" Error;
    /// Columns of numbers in a list whose rows stand for several things; each row counts as one.
    COUNTS_UNREAD = "V113" Warning;
    /// Types of devices that say how many there are; each row counts as one.
    COUNT_IN_TYPE = "V114" Warning;
    /// What was made of a folder of protocols.
    PROTOCOLS_READ = "V120" Note;
    /// A document in which no question is recognised; all of it is set aside.
    NO_QUESTION_FOUND = "V121" Error;
    /// A part of a protocol that fits no question; it is set aside.
    FITS_NO_QUESTION = "V122" Warning;
    /// Text before the first question of a protocol; it is set aside.
    BEFORE_QUESTIONS = "V123" Note;
    /// A wording that is taken for a question although it is written otherwise.
    WORDING_ALIKE = "V124" Note;
    /// Speakers of whom nobody can be told to ask the questions; all of the document is set aside.
    INTERVIEWER_UNKNOWN = "V125" Error;
    /// The speaker who is taken to ask the questions.
    INTERVIEWER_FOUND = "V126" Note;
    /// Names of persons in the head of a protocol; they are not taken over.
    NAMES_NOT_TAKEN = "V127" Note;
    /// Parts of documents that are not read: comments, deletions, headers and footers.
    PARTS_NOT_READ = "V128" Note;
    /// A column beside question and answer; it is set aside.
    BESIDE_ANSWER = "V129" Warning;
    /// Questions of an interviewer that are none of the project's; what follows belongs to the question before.
    FOLLOW_UPS = "V130" Note;
    /// A list of codes without the columns that it needs; none of it is used.
    CODE_LIST = "V140" Error;
    /// A list of codes names a column that no kind of source has.
    CODE_COLUMN = "V141" Warning;
    /// One value has two meanings in a list of codes; the first one is used.
    CODE_TWICE = "V142" Error;
    /// Neither a cross nor a number in a matrix of such; the cell counts as empty.
    MATRIX_CELL = "V150" Error;
    /// A cell of a matrix that is filled twice; the first holds.
    MATRIX_TWICE = "V151" Warning;
    /// Not a level of the scale; the rating counts as not given.
    RATING_LEVEL = "V152" Error;
    /// A unit that the project's table of names does not have; it is counted under the name that it has.
    UNIT_UNKNOWN = "V153" Warning;
    /// Not a weight of a criterion; the criterion is left out.
    WEIGHT = "V154" Error;
    /// A column that counts up where nothing can; its values are read as they stand.
    FILL_HANDLE = "V155" Warning;
    /// Several numbers in one cell; the value counts as unusable.
    LIST_CELL = "V156" Error;
    /// Amounts in two currencies in one column; all rows are set aside.
    CURRENCIES = "V157" Error;
    /// The closed questions of a survey by type.
    CLOSED_FOUND = "V160" Note;
    /// Types of closed questions that the values leave open; the likelier one is read.
    TYPE_DOUBTFUL = "V161" Warning;
    /// Columns that the questionnaire does not know; they are typed by what stands in them.
    COLUMNS_UNLISTED = "V162" Warning;
    /// Questions of the questionnaire for which there is no column.
    QUESTIONS_ABSENT = "V163" Note;
    /// Values that are no option of their question; they count as unusable.
    NO_OPTION = "V164" Warning;
    /// A further response of one person; the last finished one counts.
    ANSWERED_AGAIN = "V165" Warning;
    /// A line of a questionnaire's codebook that cannot be used; it is left out.
    QUESTIONNAIRE_LINE = "V166" Warning;
    /// A table that is no codebook of a questionnaire.
    NO_QUESTIONNAIRE = "V167" Error;
}
