//! The words of a document. Whoever makes one brings them along.

/// A language of the documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// German, as in Germany.
    German,
    /// English, as in Britain.
    English,
}

/// A value that a message contains.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arg<'a> {
    /// A count; it chooses the plural.
    Number(u32),
    /// A ready text.
    Text(&'a str),
}

impl From<u32> for Arg<'_> {
    fn from(number: u32) -> Self {
        Self::Number(number)
    }
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

/// Speaks one language.
///
/// Messages are those of `ui/locales/*/report.ftl` and `metadata.ftl`. Numbers
/// in them are to be written with [`crate::number`].
pub trait Words {
    /// The message `key` with its arguments.
    fn text(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String;

    /// Which language it is.
    fn language(&self) -> Language;
}

impl dyn Words + '_ {
    /// A message without arguments.
    pub(crate) fn plain(&self, key: &str) -> String {
        self.text(key, &[])
    }
}
