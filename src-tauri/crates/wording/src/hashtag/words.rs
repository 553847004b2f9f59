//! Words that hashtags of a city's administration are made of.
//!
//! German joins nouns without a gap, and such a compound is one word:
//! "Stadtverwaltung" needs no capital inside. "Öffentlicher Dienst" is two.
//! So the words stand in two lists, and a noun right after a noun stays small.

use std::sync::LazyLock;

type Words = LazyLock<Vec<&'static str>>;

/// Longest hashtag that is taken apart, in characters. Longer ones are no words.
const LONGEST: usize = 60;

/// Nouns, and the forms they take in front of another noun.
static NOUNS: Words = LazyLock::new(|| {
    in_words(
        "\
    abend abteilung advent alltag amt angebot arbeit arbeitgeber arbeitgeberin arbeits \
    arbeitsplatz arbeitsweg aufgabe ausbildung ausbildungs azubi azubis bad bau beruf berufe \
    berufs bewerbung bibliothek botschafter botschafterin bürger bürgerbüro bürgerin \
    bürgerinnen bürgermeister bürgermeisterin büro büros chance chancen dank daten \
    datenschutz dienst dienste digitalisierung digitalisierungs ehrenamt einblick einblicke \
    energie erfolg erfolge fachkräfte fahrrad familie familien ferien feuerwehr finanzen \
    förderung fortbildung freizeit garten gemeinde gemeinschaft geschichte geschichten \
    gesundheit gesundheits grün gründer hafen halle haus haushalt heimat herbst hochschule \
    idee ideen jahr jahre job jobs jugend karriere kinder kinderbetreuung kita kitas klima \
    klimaschutz kollegen kolleginnen kommune kommunen kommunikation kommunikations kreis \
    kultur land leben lebens leute liegenschaften markt meinung mensch menschen \
    mitarbeitende mitarbeiter mitarbeiterin mobilität mobilitäts moment montag morgen museum \
    nachhaltigkeit nachhaltigkeits nachwuchs natur nutzen ort park pause personal pflege \
    plan planung platz praktikum projekt projekte rad rat rathaus recht region \
    sachbearbeitung schule schulen schutz service sommer sport sportbüro sportverein staat \
    stadt stadtleben stadtplanung stadtverwaltung stelle stellen stellenangebot straße strom \
    studium tag tage team teamarbeit teams technik termin thema themen tipp tipps tourismus \
    tourismusmanagement umwelt unternehmen urlaub veränderung verantwortung verein \
    vereinbarkeit vereine verwaltung verwaltungs vielfalt wald wandel weg wege weihnachten \
    weihnachts weihnachtsmarkt werkstudent werkstudentin werkstudierende wirtschaft \
    wirtschafts wirtschaftsförderung wissen woche wochen zeit zukunft zukunfts \
    zusammenarbeit",
    )
});

/// Everything that begins a word of its own: adjectives, small words, verbs,
/// names of places and English.
static OTHERS: Words = LazyLock::new(|| {
    in_words(
        "\
    alle allen als am an arbeiten at auf aus bei beim best bleiben brand business city \
    community corporate da dabei danke das dein deine dem den der des die digital digitale \
    digitaler digitales düsseldorf ein eine einem einen einer employer entdecken for freie \
    für future gemeinsam gestalten good government grüne gut gute guten guter happy hinter \
    home hybrid ich im in influencer innovation intern ist jetzt jung junge kleine köln \
    kommunale kommunaler leadership lebendige lebenswerte lernen leverkusen life local \
    machen macht mein meine meinem mit monfluencer monheim monheimer nachhaltig nachhaltige \
    neu neue neuen neuer neues new nordrhein nrw of offen offene öffentliche öffentlichen \
    öffentlicher office open our public rhein rheinland schöne schöner sector sichere sind \
    smart smarte social sozial soziale starke starkes sustainable the und unser unsere \
    unserem unserer urban vom von vor was westfalen wie wir work working zu zum zur zusammen",
    )
});

/// How a hashtag is made up of the first so many of its bytes.
#[derive(Clone)]
struct Split {
    /// Fewest words it takes.
    words: usize,
    /// The same with capitals.
    written: String,
    /// Capitals in it.
    starts: usize,
    ends_in_noun: bool,
    /// Whether as few words can be read another way.
    doubtful: bool,
}

fn in_words(list: &'static str) -> Vec<&'static str> {
    list.split_ascii_whitespace().collect()
}

/// A hashtag with a capital for each of its words.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Written {
    pub(super) name: String,
    /// Whether it has more than one capital.
    pub(super) several_words: bool,
}

/// Writes `name`, which is in small letters, with a capital for each of its words.
///
/// `None` where a part is unknown, or where it can be read in two ways.
pub(super) fn capitalise(name: &str) -> Option<Written> {
    if name.chars().count() > LONGEST {
        return None;
    }
    let empty =
        Split { words: 0, written: String::new(), starts: 0, ends_in_noun: false, doubtful: false };
    let mut splits: Vec<Option<Split>> = vec![None; name.len() + 1];
    splits[0] = Some(empty);
    for at in 0..name.len() {
        let Some(split) = splits[at].clone() else { continue };
        for (word, is_noun) in words_at(&name[at..]) {
            let next = split.with(word, is_noun);
            let place = &mut splits[at + word.len()];
            *place = Some(match place.take() {
                Some(known) => known.or(next),
                None => next,
            });
        }
    }
    let whole = splits.pop()??;
    let known = !whole.doubtful && whole.starts > 0;
    known.then_some(Written { name: whole.written, several_words: whole.starts >= 2 })
}

/// Known words, and numbers, with which `rest` begins; the second says "noun".
fn words_at(rest: &str) -> impl Iterator<Item = (&str, bool)> {
    let digits = rest.len() - rest.trim_start_matches(|one: char| one.is_ascii_digit()).len();
    let number = (digits > 0).then(|| (&rest[..digits], false));
    let noun = NOUNS.iter().filter(|word| rest.starts_with(**word)).map(|word| (*word, true));
    let other = OTHERS.iter().filter(|word| rest.starts_with(**word)).map(|word| (*word, false));
    number.into_iter().chain(noun).chain(other)
}

impl Split {
    fn with(&self, word: &str, is_noun: bool) -> Self {
        let mut next = self.clone();
        let is_number = word.starts_with(|one: char| one.is_ascii_digit());
        let goes_on = is_number || (is_noun && self.ends_in_noun);
        if goes_on {
            next.written.push_str(word);
        } else {
            let mut letters = word.chars();
            next.written.extend(letters.next().into_iter().flat_map(char::to_uppercase));
            next.written.push_str(letters.as_str());
        }
        next.starts += usize::from(!goes_on);
        next.words += 1;
        next.ends_in_noun = is_noun;
        next
    }

    /// The reading with fewer words: long words are rarely made up by chance.
    fn or(self, other: Self) -> Self {
        match self.words.cmp(&other.words) {
            std::cmp::Ordering::Less => self,
            std::cmp::Ordering::Greater => other,
            std::cmp::Ordering::Equal => {
                let doubtful = self.doubtful || other.doubtful || self.written != other.written;
                Self { doubtful, ..self }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_in_small_letters_and_disjoint() {
        for word in NOUNS.iter().chain(OTHERS.iter()) {
            assert_eq!(*word, word.to_lowercase(), "{word}");
        }
        for word in NOUNS.iter() {
            assert!(!OTHERS.contains(word), "{word} is in both lists");
        }
    }

    #[test]
    fn a_word_of_ones_own_gets_a_capital() {
        let cases = [
            ("wirsindmonheim", Some(("WirSindMonheim", true))),
            ("teamrathaus", Some(("Teamrathaus", false))),
            ("stadtverwaltung", Some(("Stadtverwaltung", false))),
            ("guteteamarbeit", Some(("GuteTeamarbeit", true))),
            ("newwork", Some(("NewWork", true))),
            ("amtxyz", None),
            ("", None),
            ("2026", None),
            ("ß", None),
        ];
        for (name, expected) in cases {
            let expected =
                expected.map(|(name, several_words)| Written { name: name.into(), several_words });
            assert_eq!(capitalise(name), expected, "{name}");
        }
        assert_eq!(capitalise(&"amt".repeat(1_000)), None, "no word is so long");
    }
}
