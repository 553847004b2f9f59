//! The finders in use, and one look through all of them.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::mpsc;
use std::thread;

use programme::finding::FindingClass;

use crate::models::ModelError;
use crate::{BasicFaces, Codes, Error, Names, Picture, Sighting, Stop, Texts, YuNetFaces};

/// Finds one kind of thing in a picture.
pub trait Finder: Send + Sync {
    /// The engine's name, as the check shows it beside its result.
    fn name(&self) -> &'static str;

    /// Looks at the whole picture.
    ///
    /// Where a closer look takes its time, `seen` gets what there is before it, perhaps several
    /// times. Each time, and in the answer, what was seen before comes first, in the same order,
    /// some perhaps of another kind in the answer.
    ///
    /// # Errors
    ///
    /// Any [`Error`]: the picture then counts as not checked.
    fn find(
        &self,
        picture: &Picture<'_>,
        stop: &Stop,
        seen: &mut dyn FnMut(&[Sighting]),
    ) -> Result<Vec<Sighting>, Error>;
}

/// What became of one finder's look.
#[derive(Debug, Clone, Copy)]
pub enum Outcome<'a> {
    /// It begins to look.
    Started,
    /// It has seen these and looks closer at them.
    Seen(&'a [Sighting]),
    /// It has looked at the whole picture.
    Found(&'a [Sighting]),
    /// It could not look.
    Failed(&'a Error),
}

/// The finders in use, the one whose answers are shown first at the head.
pub struct Eyes {
    finders: Vec<Box<dyn Finder>>,
    lacking: Vec<(&'static str, ModelError)>,
}

/// What was seen in one picture.
#[derive(Debug, Default)]
pub struct Look {
    /// Everything found, by finder, in the order in which it was seen.
    pub sightings: Vec<Sighting>,
    /// Finders that could not look. Not empty means that the photo could not be checked.
    pub failed: Vec<(&'static str, Error)>,
    /// The finders that looked at the whole picture.
    pub engines: Vec<&'static str>,
}

impl Eyes {
    /// The finder that needs no model from outside: upright faces of 20 pixels and more.
    #[must_use]
    pub fn basic() -> Self {
        Self::with(vec![Box::new(BasicFaces)])
    }

    /// The best finders for which `models` holds what they need.
    ///
    /// Where a model is missing or damaged the rest still looks, and [`Eyes::lacking`] tells.
    #[must_use]
    pub fn open(models: Option<&Path>) -> Self {
        let models = models.ok_or(ModelError::Missing);
        // Both read files of several megabytes and check their hashes.
        let (faces, texts) = thread::scope(|scope| {
            let texts = scope.spawn(|| models.and_then(Texts::open));
            let faces = models.and_then(YuNetFaces::open);
            (faces, texts.join().unwrap_or(Err(ModelError::Damaged)))
        });
        let mut eyes = Self::with(Vec::new());
        match faces {
            Ok(faces) => eyes.finders.push(Box::new(faces)),
            Err(error) => {
                eyes.finders.push(Box::new(BasicFaces));
                // Ages are guessed from faces whose eyes are known, which the basic finder's
                // are not: every face is then asked about alike.
                eyes.lacking.extend([("yunet", error), ("minors", error)]);
            }
        }
        eyes.finders.push(Box::new(Codes));
        match texts {
            Ok(texts) => eyes.finders.push(Box::new(texts)),
            Err(error) => eyes.lacking.push(("ppocr", error)),
        }
        eyes
    }

    /// The finders that can't be used on this machine, and why. A check without them is a
    /// check by less, which the person is told.
    #[must_use]
    pub fn lacking(&self) -> &[(&'static str, ModelError)] {
        &self.lacking
    }

    /// Eyes of these finders.
    #[must_use]
    pub fn with(finders: Vec<Box<dyn Finder>>) -> Self {
        Self { finders, lacking: Vec::new() }
    }

    /// The names of the finders in use.
    pub fn engines(&self) -> impl Iterator<Item = &'static str> {
        self.finders.iter().map(|finder| finder.name())
    }

    /// Looks at the picture with all finders and tells `progress` what comes, as it comes.
    ///
    /// The first finder has the machine to itself until it has seen something, so that faces are
    /// there soon. The others then look side by side. One finder's failure does not keep the others
    /// from looking.
    pub fn look(
        &self,
        picture: &Picture<'_>,
        stop: &Stop,
        progress: &mut dyn FnMut(&'static str, Outcome<'_>),
    ) -> Look {
        let count = self.finders.len();
        let mut ends: Vec<(usize, Found)> = Vec::with_capacity(count);
        thread::scope(|scope| {
            let (tell, told) = mpsc::channel();
            let mut begun = 0;
            while ends.len() < count {
                let until = if begun == 0 { 1 } else { count };
                for index in begun..until {
                    let (finder, tell) = (self.finders[index].as_ref(), tell.clone());
                    progress(finder.name(), Outcome::Started);
                    scope.spawn(move || {
                        tell_all(finder, picture, stop, |word| tell.send((index, word)))
                    });
                }
                begun = until;
                let Ok((index, word)) = told.recv() else { break };
                let name = self.finders[index].name();
                match &word {
                    Word::Seen(seen) => progress(name, Outcome::Seen(seen)),
                    Word::Ended(Ok(found)) => progress(name, Outcome::Found(found)),
                    Word::Ended(Err(error)) => progress(name, Outcome::Failed(error)),
                }
                if let Word::Ended(found) = word {
                    ends.push((index, found));
                }
            }
        });
        ends.sort_by_key(|(index, _)| *index);
        let mut look = Look::default();
        for (index, found) in ends {
            let name = self.finders[index].name();
            match found {
                Ok(found) => {
                    look.sightings.extend(found);
                    look.engines.push(name);
                }
                Err(error) => look.failed.push((name, error)),
            }
        }
        look
    }
}

type Found = Result<Vec<Sighting>, Error>;

/// What a finder at work tells.
enum Word {
    Seen(Vec<Sighting>),
    Ended(Found),
}

fn tell_all<Unheard>(
    finder: &dyn Finder,
    picture: &Picture<'_>,
    stop: &Stop,
    tell: impl Fn(Word) -> Result<(), Unheard>,
) {
    // Whoever listens does so until the last word.
    let say = |word| drop(tell(word));
    let found = find(finder, picture, stop, &mut |seen| say(Word::Seen(seen.to_vec())));
    say(Word::Ended(found));
}

impl Look {
    /// Gives texts in which one of `names` stands the class of a name, where they have no class
    /// that is private already.
    pub fn mark_names(&mut self, names: &Names) {
        for sighting in &mut self.sightings {
            let open = sighting.class.is_some_and(|class| !class.is_sensitive());
            let content = sighting.content.as_ref();
            if open && content.is_some_and(|content| names.stand_in(&content.text)) {
                sighting.class = Some(FindingClass::Name);
            }
        }
    }
}

// Finders call libraries that index arrays by what they read in a model or a picture. A panic
// there must not take the app down with unsaved work, nor pass for "nothing found". The finder
// is not used across the unwinding: it keeps no state that a broken-off look could leave behind.
fn find(
    finder: &dyn Finder,
    picture: &Picture<'_>,
    stop: &Stop,
    seen: &mut dyn FnMut(&[Sighting]),
) -> Found {
    stop.check()?;
    catch_unwind(AssertUnwindSafe(|| finder.find(picture, stop, seen)))
        .unwrap_or(Err(Error::Crashed))
}

#[cfg(test)]
mod tests {
    use programme::finding::FindingKind;
    use programme::region::{PhotoSize, Region};

    use super::*;

    const SIZE: PhotoSize = PhotoSize { width: 4, height: 4 };

    /// Does in `find` what the test wants.
    struct Fake<F>(&'static str, F);

    impl<F: Fn(&Stop) -> Result<Vec<Sighting>, Error> + Send + Sync> Finder for Fake<F> {
        fn name(&self) -> &'static str {
            self.0
        }
        fn find(
            &self,
            _: &Picture<'_>,
            stop: &Stop,
            _: &mut dyn FnMut(&[Sighting]),
        ) -> Result<Vec<Sighting>, Error> {
            (self.1)(stop)
        }
    }

    /// Sees a face, and calls it a minor's only after another finder has begun to look.
    struct Closer(std::sync::Arc<std::sync::Barrier>);

    impl Finder for Closer {
        fn name(&self) -> &'static str {
            "faces"
        }
        fn find(
            &self,
            _: &Picture<'_>,
            _: &Stop,
            seen: &mut dyn FnMut(&[Sighting]),
        ) -> Result<Vec<Sighting>, Error> {
            seen(&[sighting()]);
            self.0.wait();
            Ok(vec![Sighting { kind: FindingKind::PossibleMinor, ..sighting() }])
        }
    }

    fn sighting() -> Sighting {
        let region = Region::new([1, 1, 2, 2], SIZE).unwrap();
        Sighting { kind: FindingKind::Face, region, class: None, confidence: 0.9, content: None }
    }

    fn look(finders: Vec<Box<dyn Finder>>, stop: &Stop) -> (Look, Vec<String>) {
        let mut told = Vec::new();
        let picture = Picture::new(SIZE, &[0; 48]).unwrap();
        let look = Eyes::with(finders).look(&picture, stop, &mut |name, outcome| {
            told.push(match outcome {
                Outcome::Started => format!("{name} started"),
                Outcome::Seen(seen) => format!("{name} saw {}", seen.len()),
                Outcome::Found(found) => format!("{name} found {}", found.len()),
                Outcome::Failed(error) => format!("{name} failed: {error}"),
            });
        });
        (look, told)
    }

    #[test]
    fn tells_of_each_finder_as_it_ends() {
        let (look, told) = look(
            vec![
                Box::new(Fake("faces", |_: &Stop| Ok(vec![sighting(), sighting()]))),
                Box::new(Fake("codes", |_: &Stop| Ok(vec![]))),
            ],
            &Stop::new(),
        );
        assert_eq!(told, ["faces started", "faces found 2", "codes started", "codes found 0"]);
        assert_eq!(look.engines, ["faces", "codes"]);
        assert_eq!(look.sightings.len(), 2);
        assert!(look.failed.is_empty());
    }

    #[test]
    fn a_finder_that_crashes_or_fails_is_named_and_the_others_still_look() {
        let (look, told) = look(
            vec![
                Box::new(Fake("crashes", |_: &Stop| panic!("on purpose"))),
                Box::new(Fake("fails", |_: &Stop| Err(Error::Scaling))),
                Box::new(Fake("works", |_: &Stop| Ok(vec![sighting()]))),
            ],
            &Stop::new(),
        );
        assert_eq!(told[..2], ["crashes started", "crashes failed: finder crashed"]);
        assert_eq!(
            look.failed.iter().map(|(name, _)| *name).collect::<Vec<_>>(),
            ["crashes", "fails"]
        );
        assert_eq!(look.engines, ["works"]);
        assert_eq!(look.sightings.len(), 1);
    }

    #[test]
    fn the_first_finder_looks_alone_and_the_others_side_by_side() {
        let meeting = std::sync::Arc::new(std::sync::Barrier::new(2));
        let meets = |name| {
            let meeting = meeting.clone();
            Box::new(Fake(name, move |_: &Stop| {
                meeting.wait();
                Ok(vec![])
            }))
        };
        // One after the other they would wait for each other forever.
        let (look, told) = look(
            vec![Box::new(Fake("faces", |_: &Stop| Ok(vec![]))), meets("text"), meets("codes")],
            &Stop::new(),
        );
        assert_eq!(told[..2], ["faces started", "faces found 0"]);
        assert_eq!(look.engines, ["faces", "text", "codes"]);
    }

    #[test]
    fn the_others_begin_when_the_first_has_seen_something() {
        let meeting = std::sync::Arc::new(std::sync::Barrier::new(2));
        let other = meeting.clone();
        let (look, told) = look(
            vec![
                Box::new(Closer(meeting)),
                Box::new(Fake("codes", move |_: &Stop| {
                    other.wait();
                    Ok(vec![])
                })),
            ],
            &Stop::new(),
        );
        assert_eq!(told[..3], ["faces started", "faces saw 1", "codes started"]);
        assert_eq!(look.engines, ["faces", "codes"]);
        assert_eq!(look.sightings[0].kind, FindingKind::PossibleMinor);
        assert_eq!(look.sightings.len(), 1);
    }

    #[test]
    fn only_texts_without_a_private_class_become_names() {
        let read = |class, text: &str| {
            let content = Some(crate::Content { text: text.into() });
            Sighting { kind: FindingKind::Text, class, content, ..sighting() }
        };
        let sightings = vec![
            read(Some(FindingClass::Plain), "Elif Yıldız\nBürgerbüro"),
            read(Some(FindingClass::Email), "Elif Yıldız\nelif@stadt.example"),
            read(Some(FindingClass::Plain), "Bürgerbüro"),
            read(None, "Elif Yıldız"),
            sighting(),
        ];
        let mut look = Look { sightings, ..Look::default() };
        look.mark_names(&Names::new(["Elif Yildiz"]));
        let classes: Vec<_> = look.sightings.iter().map(|one| one.class).collect();
        assert_eq!(
            classes,
            [
                Some(FindingClass::Name),
                Some(FindingClass::Email),
                Some(FindingClass::Plain),
                None,
                None
            ]
        );
    }

    #[test]
    fn a_stopped_look_is_not_a_checked_picture() {
        let (look, _) = look(
            vec![
                Box::new(Fake("first", |stop: &Stop| {
                    stop.stop();
                    stop.check().map(|()| vec![])
                })),
                Box::new(Fake("second", |_: &Stop| Ok(vec![]))),
            ],
            &Stop::new(),
        );
        assert!(look.engines.is_empty());
        assert_eq!(look.failed.len(), 2);
    }
}
