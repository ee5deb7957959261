# Coding: codebook, decisions, evidence

coding-type-text = a text
coding-type-flag = true or false
coding-type-date = a date (2026-06-30)
coding-type-list = a list
coding-type-table = a section
coding-type-anchor = a text or { "{" } text = "…", source = "…" { "}" }
coding-type-exclusion = a text or { "{" } text = "…", neighbour = "…" { "}" }

agreement-title = Agreement of two codings
agreement-undefined = not defined
agreement-about-undefined = “Not defined” means that only one value occurs, so that there was nothing to differ in.
agreement-reading = Alpha from 0.800 counts as reliable, from 0.667 it allows tentative conclusions (Krippendorff); below, definitions and delimitations need work.
agreement-first = A, first coding
agreement-second = B, second coding
agreement-units = Answers that both coded
agreement-only-first = Answers that only A coded (not counted)
agreement-only-second = Answers that only B coded (not counted)
agreement-open = Answers of the sample that are still open (not counted)
agreement-same = Answers with exactly the same codes
agreement-alpha = Krippendorff’s alpha over all codes (MASI distance)
agreement-low = Alpha: lower bound of the 95% interval
agreement-high = Alpha: upper bound of the 95% interval
agreement-sheet-figures = Overview
agreement-sheet-categories = Categories
agreement-sheet-disagreements = Disagreements
agreement-column-figure = figure
agreement-column-value = value
agreement-column-category = category
agreement-column-first = A
agreement-column-second = B
agreement-column-both = both
agreement-column-raw = decided alike
agreement-column-kappa = Cohen’s kappa
agreement-column-alpha = Krippendorff’s alpha
agreement-column-answer = Answer no.
agreement-column-question = question
agreement-column-text = answer
agreement-column-only-first = A only
agreement-column-only-second = B only
agreement-column-common = both

sample-title = Sample for the second coder
sample-sheet = Sample
sample-intro-1 = Please code each answer by itself: up to four codes from the dropdown of its row. The sheet “Categories” says what belongs where.
sample-intro-2 = If nothing fits, choose “(no code fits)”. A row without a choice counts as not coded yet and is left out.
sample-intro-3 = Please do not look at the first coding before. Leave answer numbers and headers as they are; rows may be sorted.
sample-column-code = Code
sample-column-note = Note
sample-code-hint = Choose from the list. One code an idea; “→ …” only when no category fits.

suggest-title = Draft from the answers
suggest-reason = { $answers-number ->
        [one] Group of 1 answer
       *[other] Group of { $answers } answers
    }, suggested by befund
suggest-like = Uses much the same words as { $id } “{ $label }”: perhaps join them.
suggest-near = Comes nearest to “{ $label }” ({ $id }).

codebook-workbook-title = Codebook
codebook-intro-1 = Each row is one entry. New rows are added below; the dropdowns reach far enough.
codebook-intro-2 = The id of a category stays for ever and is never used again. Who merges fills in “merged into”; who splits fills in “split from”.
codebook-intro-3 = Please leave headers and sheet names as they are. An empty cell means: not given.
codebook-intro-4 = Back into befund: befund codebook import THIS-FILE.xlsx --out codebook.toml
codebook-sheet-header = Codebook
codebook-sheet-fields = Handlungsfelder
codebook-sheet-categories = Categories
codebook-sheet-include = Belongs here
codebook-sheet-exclude = Delimitation
codebook-sheet-terms = Search terms
codebook-sheet-anchors = Anchor examples
codebook-sheet-abbreviations = Abbreviations
codebook-sheet-lists = Lists
codebook-column-field = Field
codebook-column-value = Content
codebook-column-id = id
    .hint = Short, lower case, without umlauts and spaces (dms, e-rechnung). Stays for ever.
codebook-column-label = Label
codebook-column-questions = Questions
    .hint = Keys of the questions, separated by commas; empty: valid for any question
codebook-column-handlungsfeld = Handlungsfeld
codebook-column-unterfeld = Unterfeld
codebook-column-definition = Definition
codebook-column-rule = Rule for doubtful cases
codebook-column-kind = Kind
codebook-column-residual = Residual
    .hint = Only for categories without content of their own
codebook-column-rare = Rare
    .hint = “yes” when few answers are enough
codebook-column-based-on = Based on
    .hint = ids of the built-in codebook, separated by commas; definition, terms and examples come from there
codebook-column-valid-from = Valid from
    .hint = First wave, such as 2026
codebook-column-valid-to = Valid to
    .hint = Last wave
codebook-column-merged-into = Merged into
codebook-column-split-from = Split from
codebook-column-author = Author
codebook-column-date = Date
    .hint = 2026-06-30 or 30.06.2026
codebook-column-reason = Reason
codebook-column-category = Category
    .hint = id of the category
codebook-column-include = Belongs here
codebook-column-exclude = Does not belong here
codebook-column-neighbour = Belongs to
codebook-column-field-path = Handlungsfeld / Unterfeld
    .hint = Only when the entry is for no category: field or field/subfield
codebook-column-term = Search term
codebook-column-strength = Effect
    .hint = decides: codes by itself. supports: only raises the score.
codebook-column-anchor = Anchor example
codebook-column-source = Source
    .hint = Where a verbatim example comes from; empty: constructed
codebook-column-short = Abbreviation
codebook-column-long = Stands for
codebook-field-id = id
codebook-field-version = Version
codebook-field-title = Title
codebook-field-coding-unit = Coding unit
codebook-field-abstraction = Level of abstraction
codebook-field-base = Base
codebook-field-author = Author
codebook-field-date = Date
codebook-base-none = stands alone
codebook-base-all = built-in codebook, its categories are coded too
codebook-base-listed = built-in codebook, only categories of this file are coded
codebook-strength-strong = decides
codebook-strength-weak = supports
codebook-kind-deductive = deductive
codebook-kind-inductive = inductive
codebook-residual-other = other
codebook-residual-unclear = unclear
codebook-residual-not-given = not given
codebook-residual-dont-know = don’t know
codebook-residual-no-need = no need
codebook-label-weak = Supporting term
codebook-label-position = Position
codebook-label-codebook = Codebook
codebook-yes = yes
codebook-no = no

issue-C001 = The codebook is not valid TOML: { $detail }
    .title = Codebook cannot be read
    .hint = Correct the spot in a text editor; often a quotation mark, a comma or a bracket is missing
issue-C002 = “{ $key }” is not known in [{ $section }]
    .title = Unknown key
    .hint = { $suggestion ->
        [none] Remove the key or look it up in the description of the codebook
       *[some] Did you mean “{ $near }”?
    }
issue-C003 = “{ $key }” in [{ $section }] is of the wrong type; expected is { $expected }
    .title = Wrong type of value
    .hint = Write the value in the expected form
issue-C004 = “{ $key }” is missing in [{ $section }]
    .title = Mandatory key missing
    .hint = Add “{ $key }”
issue-C005 = The id “{ $id }” is already given in [{ $section }] on line { $first }
    .title = Id given twice
    .hint = Choose another id; ids are never reused
issue-C006 = “{ $key }” of category “{ $category }” refers to “{ $id }”, which does not exist
    .title = Reference to nothing
    .hint = { $suggestion ->
        [none] Correct the id or add what is missing
       *[some] Did you mean “{ $near }”?
    }
issue-C007 = The id “{ $id }” has signs that are not allowed
    .title = Id with signs that are not allowed
    .hint = Use ASCII letters, digits, hyphen, underscore and full stop only
issue-C008 = “{ $value }” is not a value of “{ $key }”; possible are: { $allowed }
    .title = Unknown value
    .hint = { $suggestion ->
        [none] Use one of the possible values
       *[some] Did you mean “{ $near }”?
    }
issue-C009 = The term “{ $text }” stands under “{ $first }” and “{ $second }” and so decides for neither
    .title = Term in two categories
    .hint = Leave the term in one category only or move it to weak_terms in both
issue-C010 = The anchor “{ $text }” stands under “{ $first }” and “{ $second }”
    .title = Anchor in two categories
    .hint = Leave it only where it belongs without doubt
issue-C011 = Category “{ $id }” has neither terms nor anchors
    .title = Category without term and anchor
    .hint = Add terms or anchors; until then it is recognised by its label and definition only
issue-C012 = “merged_into” of category “{ $id }” leads in a circle
    .title = Merge in a circle
    .hint = Break the circle at one place
issue-C013 = Category “{ $category }” names an Unterfeld but no Handlungsfeld
    .title = Unterfeld without Handlungsfeld
    .hint = Add “handlungsfeld”
issue-C014 = There is an empty text in “{ $key }” of [{ $section }]
    .title = Empty entry
    .hint = Remove it; it is passed over
issue-C015 = The file holds no codebook
    .title = No codebook
    .hint = Expected is a workbook or .qdc file as “befund codebook export” writes it
issue-C016 = The question “{ $question }” has { $count } categories, more than { $most }
    .title = Too many categories
    .hint = Merge categories (merged_into) or limit them to questions (questions)
issue-C017 = The category “{ $id }” has { $count-number ->
        [0] no answer
        [one] only 1 answer
       *[other] only { $count } answers
    }, it should have { $needed } at least
    .title = Category with too few answers
    .hint = Merge it (merged_into) or mark it with rare = true
issue-C018 = “{ $first }” and “{ $second }” nearly always stand together under “{ $question }”: { $share } of their answers are the same
    .title = Candidates for merging
    .hint = See whether both mean the same; otherwise sharpen their delimitation
issue-C019 = Under “{ $question }” { $share } of the answers have nothing but a residual category
    .title = Large rest
    .hint = Read the answers of the residual categories; often a category is missing or the question was misunderstood
issue-C020 = The id “{ $id }” (“{ $label }”) of the earlier version is gone
    .title = Id gone
    .hint = Keep the category with valid_to or merged_into, so that its id is never used again
issue-C021 = The id “{ $id }” meant “{ $before }” before and means “{ $now }” now
    .title = Id used again
    .hint = Choose a new id for another thing; keep the old one with valid_to or merged_into
issue-C022 = The category “{ $id }” is valid from { $from }, but only to { $to }
    .title = Ends before it begins
    .hint = Correct valid_from and valid_to
issue-C023 = The category “{ $id }” was merged into another but has no valid_to
    .title = Merged without end
    .hint = Add valid_to: the last wave in which it was valid
issue-C024 = The category “{ $id }” was merged into “{ $target }”, which is only valid to { $to } itself
    .title = Successor has ended
    .hint = Name a category that is still valid
issue-C025 = The category “{ $id }” was split off but has no valid_from
    .title = Split without begin
    .hint = Add valid_from: the first wave in which it is valid
issue-C026 = The category “{ $id }” has no definition
    .title = Category without definition
    .hint = Say in one sentence what belongs here; without a definition two people code differently
issue-C030 = No sheet has a column of answer numbers and one of codes
    .title = No coding recognised
    .hint = Expected is a codings.csv, a sample of “befund sample” filled in, or a table with the columns answer_id and category_id
issue-C031 = No answer is coded in both files
    .title = Nothing to compare
    .hint = Check that both files come from the same project and the answer numbers are unchanged
issue-C032 = The code “{ $code }” has no counterpart in the other file
    .title = Code known to one file only
    .hint = Use an entry of the dropdown; as it stands it counts as a code of its own
issue-C033 = { $count-number ->
        [one] 1 answer of the sample is
       *[other] { $count } answers of the sample are
    } not coded yet
    .title = Sample not finished
    .hint = They do not count; who finds no fitting code chooses “(no code fits)”
issue-C040 = The list lacks one of the columns { $columns }
    .title = Column of a list is missing
    .hint = Add the column or correct its header; the first rows are searched
issue-C041 = The codebook has no category “{ $category }”
    .title = Decision names an unknown category
    .hint = Correct the id or label of the category; until then the row is not used
issue-C042 = The decision names neither the text of the answer nor its hash
    .title = Decision without an answer
    .hint = Enter the text of the answer; until then the row is not used
issue-C043 = The decision on “{ $text }” (question { $question }) hits no answer; nearest is “{ $nearest }” (question { $where })
    .title = Decision hits no answer
    .hint = Take over question and wording of the answer, or delete the row
issue-C044 = Persons decided differently on “{ $text }”. { $held } holds; { $others } decided otherwise
    .title = Decisions contradict each other
    .hint = Agree and enter the common decision with both names (“Anna, Bert”), or choose on the page “Conflicts” of “befund review”
issue-C045 = The decision on “{ $text }” (question { $question }) hits no answer, and none is like it
    .title = Decision without a fitting answer
    .hint = Check that the key of the question is right and that the answer is still in the data; otherwise delete the row

issue-C046 = Question { $question }: { $open } of { $all } answers have no sure code, { $provisional } of them a provisional one; { $reason ->
        [none] there are no anchor examples, only labels, definitions and search terms
        [few] { $tried } anchor examples are too few to be sure
        [alike] even of { $tried } held-out anchor examples only { $coded } would be coded surely
       *[unlike] the answers are worded otherwise than the anchor examples
    }
    .title = Less than half coded surely
    .hint = Check the provisional codes and decide (befund review); each decision counts as an anchor example

# A sentence model from a folder
issue-C050 = There is no such model folder
    .title = Folder of the sentence model is missing
    .hint = Correct the path behind --model or under “model” in befund.toml; docs/coding.md names suitable models
issue-C051 = The model folder lacks { $file }
    .title = File of the sentence model is missing
    .hint = Needed are config.json, tokenizer.json and model.safetensors; convert older models with pytorch_model.bin first
issue-C052 = The file cannot be read: { $reason }
    .title = File of the sentence model cannot be read
    .hint = Check the rights of the file, or download the model again
issue-C053 = The file is damaged: { $reason }
    .title = File of the sentence model is damaged
    .hint = Download the model again; the file must be as large as its publisher says
issue-C054 = “{ $key }” has the value “{ $value }”; known is: { $known }
    .title = Setting of the sentence model is not known
    .hint = Choose another model; docs/coding.md names suitable ones
issue-C055 = The kind of model “{ $found }” (model_type) is not known
    .title = Kind of sentence model is not known
    .hint = Known are bert, roberta, xlm-roberta, camembert and model2vec; docs/coding.md names suitable models
issue-C056 = The file is only a pointer of Git LFS, not the model itself
    .title = Pointer instead of weights
    .hint = Run “git lfs pull” in the folder of the model, or download model.safetensors by itself
issue-C057 = The file breaks off: { $present } of { $expected } bytes are there
    .title = Weights are incomplete
    .hint = Download model.safetensors again
issue-C058 = The weights “{ $name }” are missing
    .title = Weights are missing
    .hint = config.json and model.safetensors must be of the same model
issue-C059 = The weights “{ $name }” do not fit: { $found } instead of { $expected }
    .title = Weights do not fit config.json
    .hint = config.json and model.safetensors must be of the same model
issue-C060 = The word piece { $id } has no row in the weights (rows: { $rows })
    .title = Tokenizer and weights do not belong together
    .hint = tokenizer.json and model.safetensors must be of the same model
issue-C061 = The weights hold values that are no numbers
    .title = Weights are no numbers
    .hint = Download model.safetensors again, or choose another model
issue-C062 = The model cannot be computed: { $reason }
    .title = Computing with the sentence model failed
    .hint = Choose another model, or code without one
issue-C063 = The cache { $cache } lies in the folder of the report { $folder }, which every run replaces
    .title = Cache in the folder of the report
    .hint = Name a folder outside of it with --cache
issue-C064 = This befund was built without sentence models
    .title = Built without sentence models
    .hint = Take the Debian package or the Python package (pip, uv, pipx), or build with cargo --features sentence-model; or code without a model
