//! Recognising the link of a published post.

use percent_encoding::percent_decode_str;
use serde::Serialize;
use url::{Host, Url};

/// Longer links are not looked at, in bytes. LinkedIn's own stay below 500.
const LONGEST_LINK: usize = 2_048;

/// Ids count milliseconds since 1970 above this many low bits.
///
/// Source: public tools that read a post's time from its id. Good.
const ID_TIME_SHIFT: u32 = 22;

/// Ids below this one (2013) were given out by an older scheme without a time.
const FIRST_TIMED_ID: u64 = 1_356_998_400_000 << ID_TIME_SHIFT;

/// A post as LinkedIn names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct PostUrn {
    /// Under which of its names.
    pub kind: PostKind,
    /// LinkedIn's number.
    pub id: u64,
}

/// LinkedIn gives one post several names, each with a number of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PostKind {
    /// `urn:li:activity:…`, in most links and in the export files.
    Activity,
    /// `urn:li:share:…`.
    Share,
    /// `urn:li:ugcPost:…`.
    UgcPost,
}

impl PostKind {
    const ALL: [Self; 3] = [Self::Activity, Self::Share, Self::UgcPost];

    fn name(self) -> &'static str {
        match self {
            Self::Activity => "activity",
            Self::Share => "share",
            Self::UgcPost => "ugcPost",
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name().eq_ignore_ascii_case(name))
    }
}

impl PostUrn {
    /// When LinkedIn gave the number out, in milliseconds since 1970 UTC: the
    /// time of publishing to a second or so. `None` for posts before 2013.
    #[must_use]
    pub fn created_ms(self) -> Option<u64> {
        (self.id >= FIRST_TIMED_ID).then_some(self.id >> ID_TIME_SHIFT)
    }
}

/// A link that leads to one post.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PostLink {
    /// The link without its parameters: LinkedIn's apps append some that tell
    /// who shared it.
    pub url: String,
    /// The post's name.
    pub urn: PostUrn,
}

/// Why a link is no link to a post.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PostLinkError {
    /// Nothing was given.
    #[error("link is empty")]
    Empty,
    /// Not an address of the web.
    #[error("not a web address")]
    NotALink,
    /// Leads to lnkd.in, which hides where to.
    #[error("shortened link")]
    Shortened,
    /// Leads to another host than linkedin.com.
    #[error("link does not lead to linkedin")]
    OtherHost,
    /// Leads to a person's profile.
    #[error("link leads to a profile")]
    Profile,
    /// Leads to a company page.
    #[error("link leads to a company page")]
    CompanyPage,
    /// Leads to something else at LinkedIn: the feed, an article, an event.
    #[error("link leads to linkedin, but not to a post")]
    NotAPost,
}

/// Reads the link of a published post, as copied from LinkedIn.
///
/// Knows `/posts/…-activity-…` and `/feed/update/urn:li:…`, with or without
/// the scheme, of any language's host.
///
/// # Errors
///
/// Any [`PostLinkError`]; none of them holds the text given.
pub fn post_link(text: &str) -> Result<PostLink, PostLinkError> {
    let mut url = parse(text)?;
    let path = percent_decode_str(url.path()).decode_utf8_lossy().into_owned();
    let mut parts = path.split('/').filter(|part| !part.is_empty());
    let urn = match (parts.next(), parts.next(), parts.next()) {
        (Some("posts"), Some(slug), None) => urn_in_slug(slug),
        (Some("feed"), Some("update"), Some(name)) => urn(name),
        (Some("embed"), Some("feed"), Some("update")) => parts.next().and_then(urn),
        (Some("in" | "pub"), Some(_), _) => return Err(PostLinkError::Profile),
        (Some("company" | "showcase" | "school"), ..) => return Err(PostLinkError::CompanyPage),
        _ => None,
    };
    let urn = urn.ok_or(PostLinkError::NotAPost)?;
    url.set_query(None);
    url.set_fragment(None);
    Ok(PostLink { url: url.into(), urn })
}

/// An https address at linkedin.com.
fn parse(text: &str) -> Result<Url, PostLinkError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(PostLinkError::Empty);
    }
    if text.len() > LONGEST_LINK || text.contains(char::is_whitespace) {
        return Err(PostLinkError::NotALink);
    }
    // People copy addresses from where browsers hide the scheme.
    let with_scheme = if text.contains("://") { text.into() } else { format!("https://{text}") };
    let mut url = Url::parse(&with_scheme).map_err(|_| PostLinkError::NotALink)?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(PostLinkError::NotALink);
    }
    let Some(Host::Domain(host)) = url.host() else { return Err(PostLinkError::OtherHost) };
    match host {
        "lnkd.in" => return Err(PostLinkError::Shortened),
        host if !host.contains('.') => return Err(PostLinkError::NotALink),
        host if host == "linkedin.com" || host.ends_with(".linkedin.com") => {}
        _ => return Err(PostLinkError::OtherHost),
    }
    // A name before the host or another port is a trick, not a link of LinkedIn's.
    if !url.username().is_empty() || url.password().is_some() || url.port().is_some() {
        return Err(PostLinkError::OtherHost);
    }
    url.set_scheme("https").map_err(|()| PostLinkError::NotALink)?;
    Ok(url)
}

/// Reads `urn:li:activity:7398…`.
fn urn(name: &str) -> Option<PostUrn> {
    let (kind, id) = name.strip_prefix("urn:li:")?.split_once(':')?;
    Some(PostUrn { kind: PostKind::from_name(kind)?, id: number(id)? })
}

/// Reads the end of `name_words-of-the-post-activity-7398…-ab1C`.
fn urn_in_slug(slug: &str) -> Option<PostUrn> {
    let mut from_the_end = slug.rsplit('-');
    let last = from_the_end.next()?;
    let second = from_the_end.next()?;
    // The last four letters are a checksum, which older links lack.
    let (kind, id) = match number(second) {
        Some(id) => (from_the_end.next()?, id),
        None => (second, number(last)?),
    };
    // The kind follows the words after a hyphen, or the name after an underscore.
    let kind = kind.rsplit('_').next()?;
    Some(PostUrn { kind: PostKind::from_name(kind)?, id })
}

fn number(digits: &str) -> Option<u64> {
    let plain = digits.len() >= 10 && digits.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| digits.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: u64 = 7_398_302_512_345_678_901;

    #[test]
    fn recognises_posts() {
        let posts = "https://www.linkedin.com/posts/miriam-k_buergerbuero-activity-7398302512345678901-aB1c";
        let feed = "https://www.linkedin.com/feed/update/urn:li:activity:7398302512345678901/";
        let share = "https://www.linkedin.com/feed/update/urn:li:share:7398302512345678901";
        let cases = [
            ("posts", posts.to_owned(), posts, PostKind::Activity),
            (
                "parameters that tell who shared",
                format!("{posts}?utm_source=share&rcm=ACoAAB#x"),
                posts,
                PostKind::Activity,
            ),
            ("without a scheme", posts.replace("https://", ""), posts, PostKind::Activity),
            ("without encryption", posts.replace("https", "http"), posts, PostKind::Activity),
            ("blanks around", format!("  {posts}\n"), posts, PostKind::Activity),
            ("feed", feed.to_owned(), feed, PostKind::Activity),
            ("share", share.to_owned(), share, PostKind::Share),
        ];
        for (name, text, url, kind) in cases {
            let expected = PostLink { url: url.into(), urn: PostUrn { kind, id: ID } };
            assert_eq!(post_link(&text), Ok(expected), "{name}");
        }
    }

    #[test]
    fn reads_the_name_in_every_form() {
        let cases = [
            ("/posts/miriam-k_activity-7398302512345678901-aB1c", PostKind::Activity),
            ("/posts/miriam-k_words-ugcPost-7398302512345678901-aB1c/", PostKind::UgcPost),
            ("/posts/miriam-k_words-share-7398302512345678901", PostKind::Share),
            (
                "/posts/j%C3%B6rg_gr%C3%B6%C3%9Fe-activity-7398302512345678901-aB1c",
                PostKind::Activity,
            ),
            ("/feed/update/urn%3Ali%3Aactivity%3A7398302512345678901", PostKind::Activity),
            ("/feed/update/urn:li:ugcPost:7398302512345678901/?commentUrn=x", PostKind::UgcPost),
            ("/embed/feed/update/urn:li:share:7398302512345678901", PostKind::Share),
        ];
        for (path, kind) in cases {
            for host in ["https://www.linkedin.com", "https://de.linkedin.com", "linkedin.com"] {
                let urn = post_link(&format!("{host}{path}")).map(|link| link.urn);
                assert_eq!(urn, Ok(PostUrn { kind, id: ID }), "{host}{path}");
            }
        }
    }

    #[test]
    fn refuses_everything_else() {
        let long = format!("https://www.linkedin.com/posts/{}", "x".repeat(3_000));
        let cases = [
            ("", PostLinkError::Empty),
            ("  ", PostLinkError::Empty),
            ("folgt noch", PostLinkError::NotALink),
            ("folgt", PostLinkError::NotALink),
            ("mailto:m@monheim.example", PostLinkError::OtherHost),
            ("javascript://www.linkedin.com/posts/x", PostLinkError::NotALink),
            ("https://[::1", PostLinkError::NotALink),
            (&long, PostLinkError::NotALink),
            ("https://lnkd.in/eAbCdEf", PostLinkError::Shortened),
            (
                "https://www.monheim.de/posts/x-activity-7398302512345678901-aB1c",
                PostLinkError::OtherHost,
            ),
            (
                "https://linkedin.com.example/feed/update/urn:li:activity:7398302512345678901",
                PostLinkError::OtherHost,
            ),
            (
                "https://notlinkedin.com/feed/update/urn:li:activity:7398302512345678901",
                PostLinkError::OtherHost,
            ),
            ("https://www.linkedin.com@evil.example/posts/x", PostLinkError::OtherHost),
            (
                "https://x@www.linkedin.com/feed/update/urn:li:activity:7398302512345678901",
                PostLinkError::OtherHost,
            ),
            ("https://127.0.0.1/posts/x", PostLinkError::OtherHost),
            ("https://www.linkedin.com/in/miriam-k", PostLinkError::Profile),
            ("https://www.linkedin.com/in/miriam-k/recent-activity/all/", PostLinkError::Profile),
            ("https://www.linkedin.com/company/stadt-monheim/posts/", PostLinkError::CompanyPage),
            ("https://www.linkedin.com/feed/", PostLinkError::NotAPost),
            ("https://www.linkedin.com/pulse/ein-artikel", PostLinkError::NotAPost),
            ("https://www.linkedin.com/posts/ohne-nummer", PostLinkError::NotAPost),
            (
                "https://www.linkedin.com/posts/x-activity-99999999999999999999999-aB1c",
                PostLinkError::NotAPost,
            ),
            (
                "https://www.linkedin.com/feed/update/urn:li:event:7398302512345678901",
                PostLinkError::NotAPost,
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(post_link(text), Err(expected), "{text}");
        }
    }

    #[test]
    fn ids_tell_the_time() {
        let urn = |id| PostUrn { kind: PostKind::Activity, id };
        let noon = 1_763_640_000_000; // 20 November 2025, 12:00 UTC
        assert_eq!(urn((noon << 22) + 4_711).created_ms(), Some(noon));
        assert_eq!(urn(5_000_000_000).created_ms(), None, "before the scheme");
    }
}
