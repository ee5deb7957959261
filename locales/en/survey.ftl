### Questionnaires: questions by group, who answered, what stands side by side.

## By group

analysis-col-group = Group
analysis-col-percent-of = % { $heading }
analysis-col-difference = Difference to the others
analysis-base-comparisons = { $value-number ->
    [one] one comparison
   *[other] { $value } comparisons
}
analysis-groups-units = units
analysis-groups-roles = roles
analysis-groups-others = groups
analysis-groups-title-unit = { $question } – by unit
analysis-groups-title-role = { $question } – by role
analysis-groups-title = { $question } – by “{ $by }”
analysis-groups-joined = { $count-number ->
    [one] one smaller group
   *[other] { $count } smaller groups
}
analysis-groups-too-few = too few answers
analysis-groups-not-sure = not certain
analysis-groups-clear = clear: { $what }
analysis-groups-more = more often { $label }
analysis-groups-fewer = less often { $label }
analysis-groups-higher = higher for { $label }
analysis-groups-lower = lower for { $label }
analysis-groups-then = { $first }; { $next }
analysis-groups-and-others = { $first } and others
analysis-groups-statement = { $count-number ->
    [0] No difference between the { $groups } is certain.
    [one] “{ $one }” differs clearly from the other { $groups } ({ $what }).
    [2] { $of-number ->
        [2] “{ $one }” and “{ $two }” differ clearly from each other.
       *[other] “{ $one }” and “{ $two }” differ clearly from the other { $groups }.
    }
   *[other] { $count } of { $of } { $groups } differ clearly from the others.
}
analysis-note-groups-test = Each group is compared with all others (Fisher’s exact test, adjusted by Holm for the { $count-number ->
    [one] one test
   *[other] { $count } tests
} of this table). “Clear” means: if there were no difference, such a result would occur in fewer than 5 of 100 tables. “Not certain” does not mean “equal”.
analysis-note-groups-small = Below { $least } answers “/” stands in place of a share. Groups in which fewer answered at all are joined.
analysis-note-groups-first = Shown are { $shown } of { $all } answers, the most frequent first; all stand in the table of the question.
analysis-note-groups-battery = Shown for each item is how many say { $top }.

## Who answered

analysis-col-responses = Responses
analysis-col-invited = invited
analysis-col-answered = answered
analysis-col-rate = response rate
analysis-col-last-question = last question answered
analysis-col-broken = broken off
analysis-col-share-broken = % of break-offs (N = { $n })
analysis-base-turnout = { $value-number ->
    [one] { $value } person answered
   *[other] { $value } persons answered
}
analysis-base-invited = { $value } invited
analysis-base-broken = { $value-number ->
    [one] N = { $value } break-off
   *[other] N = { $value } break-offs
}
analysis-base-minutes = median duration { $value } minutes
analysis-turnout-title = Response
analysis-turnout-unit-title = Response rate by unit
analysis-turnout-role-title = Response rate by role
analysis-turnout-invited = invited
analysis-turnout-received = responses received
analysis-turnout-trials = of these trial runs (not counted)
analysis-turnout-repeated = of these repeats of one person (not counted)
analysis-turnout-answered = counted
analysis-turnout-finished = of these finished
analysis-turnout-broken = of these broken off
analysis-turnout-empty = without any answer
analysis-turnout-statement = { $answered-number ->
    [0] Nobody answered.
    [one] One person answered.
   *[other] { $broken-number ->
        [0] { $answered } persons answered.
        [one] { $answered } persons answered; one of them broke off.
       *[other] { $answered } persons answered; { $broken } of them broke off.
    }
}
analysis-turnout-invited-statement = { $answered-number ->
    [0] Of { $invited } invited, nobody answered.
    [one] Of { $invited } invited, one person answered.
   *[other] { $broken-number ->
        [0] Of { $invited } invited, { $answered } answered.
        [one] Of { $invited } invited, { $answered } answered; one of them broke off.
       *[other] Of { $invited } invited, { $answered } answered; { $broken } of them broke off.
    }
}
analysis-turnout-rate-statement = { $answered-number ->
    [0] Of { $invited } invited, nobody answered.
    [one] Of { $invited } invited, one person answered.
   *[other] { $broken-number ->
        [0] Of { $invited } invited, { $answered } answered ({ $rate }).
        [one] Of { $invited } invited, { $answered } answered ({ $rate }); one of them broke off.
       *[other] Of { $invited } invited, { $answered } answered ({ $rate }); { $broken } of them broke off.
    }
}
analysis-turnout-unit-statement = { $silent-number ->
    [0] Response rates range from { $low } (“{ $worst }”) to { $high } (“{ $best }”).
    [one] Response rates range from { $low } (“{ $worst }”) to { $high } (“{ $best }”); nobody answered from “{ $one }”.
    [2] Response rates range from { $low } (“{ $worst }”) to { $high } (“{ $best }”); nobody answered from “{ $one }” and “{ $two }”.
   *[other] Response rates range from { $low } (“{ $worst }”) to { $high } (“{ $best }”); nobody answered from { $silent } units.
}
analysis-turnout-role-statement = { $silent-number ->
    [0] Response rates range from { $low } (role “{ $worst }”) to { $high } (role “{ $best }”).
    [one] Response rates range from { $low } (role “{ $worst }”) to { $high } (role “{ $best }”); nobody with the role “{ $one }” answered.
    [2] Response rates range from { $low } (role “{ $worst }”) to { $high } (role “{ $best }”); nobody with the roles “{ $one }” and “{ $two }” answered.
   *[other] Response rates range from { $low } (role “{ $worst }”) to { $high } (role “{ $best }”); nobody of { $silent } roles answered.
}
analysis-break-off-title = Where responses were broken off
analysis-break-off-start = before the first question
analysis-break-off-statement = { $count-number ->
    [one] { $n-number ->
        [one] One response was broken off; the last question answered is { $leader }.
       *[other] Of { $n } responses broken off, one ends after { $leader }.
    }
   *[other] { $count } of { $n } responses broken off end after { $leader }.
}
    .tie = { $ties-number ->
        [2] { $count-number ->
            [one] Of { $n } responses broken off, one each ends after { $leader }.
           *[other] Of { $n } responses broken off, { $count } each end after { $leader }.
        }
       *[other] The { $n } break-offs gather nowhere: { $ties } questions have { $count } each.
    }
    .none = No response was broken off.
    .secret = Where responses were broken off is not shown here.
analysis-note-turnout = Whoever answered at least one question counts as having answered. Trial runs and repeats do not count.
analysis-note-turnout-unlisted = { $count-number ->
    [one] One group stands in the answers and not in the list of the invited; it has no response rate.
   *[other] { $count } groups stand in the answers and not in the list of the invited; they have no response rate.
}

## Weights

analysis-col-share-invited = % of those invited
analysis-col-share-responses = % of those who answered
analysis-col-weight = mean weight
analysis-col-weighted = % weighted
analysis-base-effective = as exact as { $value } unweighted answers
analysis-base-largest-weight = largest weight { $value }
analysis-weights-title = Weights by unit and role
analysis-weights-statement = Weighted, { $n } answers are as exact as { $effective } unweighted ones; the largest weight is { $largest }.
analysis-note-weights = Weights are adjusted by unit and role in turn until both count as much as were invited (raking). Whoever belongs to none of these groups counts as one; no weight can speak for groups without an answer.
analysis-note-weighted = “% weighted”: units and roles count as much as were invited. Counts are unweighted.

## Side by side

analysis-col-pairs-field = Field
analysis-col-pairs-top = % { $top }
analysis-col-pairs-gap = gap in percentage points
analysis-base-second = { $value-number ->
    [one] beside it { $value } answer
   *[other] beside it { $value } answers
}
analysis-pairs-title = { $first } – beside it: { $second }
analysis-pairs-field-act = Act: more important than the mean, less satisfied
analysis-pairs-field-keep = Keep: more important than the mean, more satisfied
analysis-pairs-field-later = Later: less important, less satisfied
analysis-pairs-field-enough = Enough: less important, more satisfied
analysis-pairs-statement = Answers are furthest apart for “{ $item }”: { $high } say { $firsttop }, { $low } say { $secondtop }.
analysis-note-pairs = Gap: share of the upper levels of the first question less the share of the upper levels of the second.
analysis-note-pairs-fields = The four fields are parted at the means over all items (Martilla and James 1977); they order and do not measure.

## Without names

analysis-base-unsigned = { $value-number ->
    [one] n not known, N = { $value } mention
   *[other] n not known, N = { $value } mentions
}
analysis-unsigned-statement = { $count-number ->
    [one] Named most often, once, is { $leader }.
   *[other] Named most often is { $leader } with { $count } mentions{ $seconds-number ->
        [one] {""}, followed by { $second } with { $secondcount }.
       *[other] {""}.
    }
}
    .tie = { $ties-number ->
        [2] { $count-number ->
            [one] Named are { $leader }, once each.
           *[other] Named equally often are { $leader }, { $count } times each.
        }
       *[other] { $count-number ->
            [one] No category stands out: { $ties } are named once each.
           *[other] No category stands out: { $ties } are named { $count } times each.
        }
    }
    .none = No mention under this question was assigned to a category.
    .secret = The mentions are not shown here.
analysis-note-unsigned = The file does not say who wrote the contributions. So mentions are counted, not persons; whoever writes the same thing several times counts several times.

## Questionnaire as a workbook

questionnaire-file = befund-questionnaire
questionnaire-sheet = Questionnaire
questionnaire-notes = Notes
questionnaire-column-part = Part
questionnaire-column-question = Question
questionnaire-column-type = Type
questionnaire-column-code = Code
questionnaire-column-text = Wording
questionnaire-column-meaning = Meaning
questionnaire-column-value = Number
questionnaire-column-reversed = reversed
questionnaire-column-if = only if
questionnaire-question = Question
questionnaire-choice = Choice
questionnaire-item = Item
questionnaire-yes = yes
questionnaire-type-single = single
questionnaire-type-multiple = multiple
questionnaire-type-scale = scale
questionnaire-type-number = number
questionnaire-type-date = date
questionnaire-type-text = text
questionnaire-type-other = other
questionnaire-gap-dont-know = don't know
questionnaire-gap-not-given = not stated
questionnaire-gap-not-applicable = not applicable
questionnaire-how =
    This is how the questionnaire was understood. What stands here holds as soon as befund.toml names this file under “questionnaire”.
    Question: one line per question, with type and wording. What is not to be counted gets the type “other”.
    Choice: the answers of a single choice or the levels of a scale, in their order; the good level first. “Code” is what stands in the file, “Wording” what stands in the report. Add options here that nobody chose.
    Meaning: don't know, not stated, not applicable – the option is no answer with content then.
    Number: the value of a level; a mean is computed only where all levels have one.
    Item: the rows of a grid or the boxes of a multiple choice. “reversed”: agreement means the opposite here.
    only if: to whom the question was put, such as “A1 = Yes | Partly”.
