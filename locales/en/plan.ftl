# The plan of the report: chapters as questions, the first page, what stands in the annex.

plan-glance = At a glance
plan-besides = In addition
plan-chapter-mitgewirkt = Who took part?
plan-chapter-stand = Where do we stand?
plan-chapter-bedarf = What is needed?
plan-chapter-erwartung = What do people hope for, and what stands in the way?
plan-chapter-stimmung = What is the mood?
plan-chapter-zeit = How much time is left?
plan-chapter-anfang = Where to begin?
plan-chapter-geaendert = What has changed?

plan-foreword = Foreword
plan-recommendations = Recommendations
plan-invented = Invented data: these figures show the report, not reality.
plan-invented-short = invented data
plan-invented-cover = Part of the data is invented; the findings concerned say so.

plan-slot-stand = Where we stand
plan-slot-need = Need
plan-slot-obstacle = Obstacle
plan-slot-time = Time
plan-slot-mood = Mood

plan-provisional = Provisional, as the answers of { $open } of { $n } respondents are not assigned yet: { $statement }

plan-figure-respondents = { $n-number ->
    [one] person was asked
   *[other] people were asked
}
    .value = { $n }
plan-figure-pace = of the targets with a date are met or on track
    .value = { $well } of { $figures }
plan-figure-measures = { $total-number ->
    [one] measure is planned
   *[other] measures are planned
}
    .value = { $total }
plan-figure-exits = of the staff reach the age limit by the end of { $year10 }
    .value = { $share10 }
plan-figure-mood = of the respondents give grade 1 or 2
    .value = { $good }
plan-figure-services = of the online services can be completed online (level { $level } and up)
    .value = { $share }
plan-figure-older = of the staff are 55 or older
    .value = { $older }
plan-figure-devices = of the devices are past their end of use
    .value = { $share }
plan-figure-linked = of the applications are connected to the document management system
    .value = { $share }
plan-figure-applications = applications in use
    .value = { $applications }
plan-figure-staff = employees
    .value = { $n }
plan-figure-all-devices = devices
    .value = { $devices }

plan-show-table = Show table { $number }
plan-show-base = Show what it rests on

plan-alike = Without a sure difference
plan-alike-question = Question
plan-alike-groups = Compared by
plan-alike-n = Answers (n)
plan-alike-about = Between the groups by which these questions were evaluated no difference is sure; that does not mean that they are equal. The shares of each group stand in tables.xlsx and in the folder tables.

plan-unit-quarter = quarter { $quarter }
plan-unit-about = The quarter tells where the value stands among all units, from 1 (lowest) to 4 (highest). Tables and pictures below show only this unit where they are by unit.

plan-rule = What stands where in the report
plan-rule-slots = For each question it has the statement with the highest score of its chapter: weight of the finding times size of n times distance from an even spread. Only findings of weight { $central } or more are eligible, never fewer than { $shared } persons, never a secret.
plan-rule-body = A finding gets a picture with { $told } persons or more and values that differ; statements give shares from { $shared } persons on; a course over time needs { $points } points, a radar { $points } axes. What fewer than { $told } persons say is in the annex only. Where the answers of more than { $provisional } of the respondents are not assigned, the statement is called provisional.

# Findings made of findings
analysis-mood-title = Good and bad grades
analysis-mood-good = good (grade 1 or 2)
analysis-mood-middle = middling (grade 3 or 4)
analysis-mood-bad = bad (grade 5 or 6)
analysis-mood-statement = { $n-number ->
    [one] The one grade given makes no mood by itself.
   *[other] Grade 1 or 2 is given by { $good } of { $n } respondents, grade 5 or 6 { $bads-number ->
        [0] by nobody.
       *[other] by { $bad }.
    }
}
analysis-mood-statement-few = { $n-number ->
    [one] The one grade given makes no mood by itself.
   *[other] Grade 1 or 2 is given by { $goods-number ->
        [0] none
        [one] one
       *[other] { $goods }
    } of { $n } respondents, grade 5 or 6 by { $bads-number ->
        [0] nobody
        [one] one
       *[other] { $bads }
    }.
}
analysis-mood-note = Added up from the grades of the mood barometer.
themes-title = Themes that several sources name
themes-col-theme = Theme
themes-col-sources = Sources
themes-col-target = Target missed at the present pace
themes-col-vote = Points of the vote
themes-col-rank = Place in the ranking
themes-col-level = Level below what it should be
themes-base = { $value-number ->
    [one] one theme
   *[other] { $value } themes
}
themes-statement = Most speaks for beginning with { $leader }: { $count-number ->
    [one] one source names the theme.
   *[other] { $count } independent sources name the theme.
}
    .tie = { $ties-number ->
        [2] Most speaks for beginning with { $leader }: { $count } independent sources name each of them.
        [3] Most speaks for beginning with { $leader }: { $count } independent sources name each of them.
       *[other] { $ties } themes are named by { $count } independent sources each.
    }
    .none = No theme is named by several sources.
    .secret = Which theme most sources name is not fully published.
themes-note = A theme counts as named in the survey among the first { $top } of a question with at least { $least } mentions, in votes and rankings among the first { $top }, with targets and levels where they are missed. The terms of the codebook tell what a target or project belongs to.
plan-shared-notes = { $count ->
    [one] Note { $letters }
   *[other] Notes { $letters }
}
plan-pasted-source = Source
