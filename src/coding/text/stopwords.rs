//! Words that carry no content of their own in an answer. Negations are not among them.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

/// Function words, particles and fillers of spoken German, folded.
const STOPWORDS: &str = "
aber alle allem allen aller alles als also am an and andere anderen anderer anderes anderem auch auf aus
bei beim bin bis bisher bisschen bzw bspw
da dabei dadurch dafür dagegen daher dahin damit danach dann dannach daran darauf daraus darin darüber darum darunter das dass davon davor dazu
dein deine dem demnach den denen denn dennoch der deren derer des deshalb dessen desto deswegen die dies diese diesem diesen dieser dieses doch dort
du durch dürfen darf durfte eben ebenfalls eher eigentlich ein eine einem einen einer eines einfach einige einigen einiger einmal er erst es etc etwa etwas euch euer eure
finde für ganz gar geht gehen gegen gegenüber gerade gern gerne gewesen gibt gilt habe haben hab hat hatte hatten hätte hätten halt hier hierfür hin
ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im immer in ins indem insbesondere ist irgendwie irgendwo irgendwas irgendein irgendeine ja je jede jedem jeden jeder jedes jedoch jetzt
kann kannst könnte könnten können konnte
lassen lässt los
machen macht mal man manche manchmal mein meine meinem meinen meiner meines meist mich mir mit möchte möchten müssen muss müsste müssten musste mögen mag
nach nachdem nämlich natürlich neben noch nun nur ob oben oder ohnehin
quasi
sagen sage sagt sehe sehen sein seine seinem seinen seiner seit selber selbst sehr sich sie sind so sobald sodass sogar solche solchen solcher soll sollte sollten sollen somit sonst soweit sowie sowieso sozusagen
tun tut über überhaupt übrigens um und uns unser unsere unserem unseren unserer unter usw
vom von vor vielleicht viel viele vielen vieler
wäre wären war waren warum was weil weiter welche welchem welchen welcher welches wenn wer werde werden wurde wurden wie wieder will wir wird wirklich wo wobei wodurch wohl wollen würde würden worden wofür
z zb b d h u a s o k zu zum zur zwar zwischen
äh ähm hm hmm naja na tja ne nee ok okay puh uff boah mei gell oder
n nen nem ner ans
sonstiges denke glaube meine meinung bestimmt wahrscheinlich eventuell evtl ggf jeweils bereits dadrin drin dran drauf rein raus mehr
";

static SET: LazyLock<FxHashSet<&'static str>> =
    LazyLock::new(|| STOPWORDS.split_whitespace().collect());

/// Whether a folded word is a stopword.
pub(super) fn is_stopword(form: &str) -> bool {
    SET.contains(form)
}
