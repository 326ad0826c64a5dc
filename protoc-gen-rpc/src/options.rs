//! The plugin's parameter, `--rpc_opt=key=value,...`, as a typed value.

use std::fs;

use crate::error::Error;

/// What the user asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Options {
    pub(crate) messages: Messages,
    /// Files whose messages another crate holds, from `crate_mapping`.
    pub(crate) crates: Vec<MappedCrate>,
    /// A package or type, with its leading dot, and the Rust path that stands for it.
    pub(crate) extern_paths: Vec<(String, String)>,
    /// The one side of a service that is generated; both if there is none.
    pub(crate) only: Option<Side>,
    /// Whether the methods of a service's trait have a default, which answers `UNIMPLEMENTED`.
    pub(crate) default_stubs: bool,
    pub(crate) descriptors: bool,
    pub(crate) module_tree: bool,
}

/// The crate that holds the messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Messages {
    /// Google's own `protobuf`, release 4, with the upb kernel.
    Protobuf,
    /// `prost`.
    Prost,
    /// `buffa`.
    Buffa,
}

/// A side of a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The client, which makes calls over a channel.
    Client,
    /// The trait that an application implements, and the server of it.
    Server,
}

/// One entry of a `crate_mapping` file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct MappedCrate {
    pub(crate) name: String,
    pub(crate) files: Vec<String>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            messages: Messages::Protobuf,
            crates: Vec::new(),
            extern_paths: Vec::new(),
            only: None,
            default_stubs: false,
            descriptors: true,
            module_tree: true,
        }
    }
}

impl Options {
    /// Reads a plugin parameter, and the mapping files it names.
    ///
    /// # Errors
    ///
    /// When an option is unknown or malformed, two of them exclude each other, or a mapping file cannot
    /// be read.
    pub(crate) fn parse(parameter: &str) -> Result<Self, Error> {
        let mut options = Self::default();
        for option in parameter.split(',').map(str::trim) {
            if option.is_empty() {
                continue;
            }
            let (key, value) = option.split_once('=').unwrap_or((option, ""));
            match key {
                "messages" => options.messages = Messages::parse(value)?,
                "crate_mapping" => options.crates.extend(read_crate_mapping(value)?),
                "extern_path" => options.extern_paths.push(extern_path(value)?),
                "only" => options.only = Some(Side::parse(value)?),
                "default_stubs" => options.default_stubs = switch(key, value)?,
                "descriptors" => options.descriptors = switch(key, value)?,
                "module_tree" => options.module_tree = switch(key, value)?,
                unknown => return Err(unknown_option(unknown)),
            }
        }
        if options.default_stubs && !options.generates(Side::Server) {
            return Err(Error::new(
                "default stubs are methods of a server, and only clients are generated; leave out \
                 one of the two options",
            ));
        }
        Ok(options)
    }

    /// Whether a side of the services is generated.
    pub(crate) fn generates(&self, side: Side) -> bool {
        self.only.is_none_or(|only| only == side)
    }

    /// The Rust path that stands for the package or type which is `full_name` (with its leading
    /// dot) or holds it, the longest one, and what follows its Protobuf name in `full_name`.
    pub(crate) fn extern_path<'a>(&self, full_name: &'a str) -> Option<(&str, &'a str)> {
        self.extern_paths
            .iter()
            .filter_map(|(proto, rust)| {
                let rest = full_name.strip_prefix(proto.as_str())?;
                (rest.is_empty() || rest.starts_with('.')).then_some((rust.as_str(), rest))
            })
            .min_by_key(|(_, rest)| rest.len())
    }
}

impl Messages {
    fn parse(value: &str) -> Result<Self, Error> {
        match value {
            "protobuf" => Ok(Self::Protobuf),
            "prost" => Ok(Self::Prost),
            "buffa" => Ok(Self::Buffa),
            other => Err(Error::new(format!(
                "option `messages={other}`: use `messages=protobuf`, `messages=prost` or \
                 `messages=buffa`"
            ))),
        }
    }

    /// The crate's name, which is also that of the option's value and of the cargo feature.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Protobuf => "protobuf",
            Self::Prost => "prost",
            Self::Buffa => "buffa",
        }
    }

    /// The name of the codec module in the runtime, which is that of the option.
    pub(crate) fn codec(self) -> &'static str {
        match self {
            Self::Protobuf => "rpc::protobuf::codec()",
            Self::Prost => "rpc::prost::codec()",
            Self::Buffa => "rpc::buffa::codec()",
        }
    }
}

impl Side {
    fn parse(value: &str) -> Result<Self, Error> {
        match value {
            "client" => Ok(Self::Client),
            "server" => Ok(Self::Server),
            other => Err(Error::new(format!(
                "option `only={other}`: use `only=client` or `only=server`"
            ))),
        }
    }

    /// The option's value.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Client => "client",
            Self::Server => "server",
        }
    }
}

fn switch(key: &str, value: &str) -> Result<bool, Error> {
    match value {
        "true" => Ok(true),
        "false" => Ok(false),
        other => Err(Error::new(format!(
            "option `{key}={other}`: use `{key}=true` or `{key}=false`"
        ))),
    }
}

fn extern_path(value: &str) -> Result<(String, String), Error> {
    let malformed = |reason: &str| {
        Error::new(format!(
            "option `extern_path={value}`: {reason}; write it as \
             `extern_path=.proto.path=::rust::path`"
        ))
    };
    let (proto, rust) = value
        .split_once('=')
        .ok_or_else(|| malformed("there is no Rust path"))?;
    let name = proto
        .strip_prefix('.')
        .ok_or_else(|| malformed("the Protobuf name does not begin with a dot"))?;
    if !name.split('.').all(is_identifier) {
        return Err(malformed("the Protobuf name is not a name"));
    }
    let path = rust
        .strip_prefix("::")
        .or_else(|| rust.starts_with("crate::").then_some(rust))
        .ok_or_else(|| malformed("the Rust path does not begin with `::` or `crate::`"))?;
    if !path
        .split("::")
        .all(|segment| is_identifier(segment.strip_prefix("r#").unwrap_or(segment)))
    {
        return Err(malformed("the Rust path is not a path"));
    }
    Ok((proto.to_owned(), rust.to_owned()))
}

fn is_identifier(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
        && name
            .chars()
            .all(|character| character.is_ascii_alphanumeric() || character == '_')
}

fn read_crate_mapping(path: &str) -> Result<Vec<MappedCrate>, Error> {
    let text = fs::read_to_string(path).map_err(|error| {
        Error::new(format!(
            "option `crate_mapping={path}`: the file cannot be read: {error}"
        ))
    })?;
    parse_crate_mapping(path, &text)
}

/// Parses the format of protoc's `--rust_opt=crate_mapping=`: a crate's name, the number of its
/// files, then one file a line; repeated.
fn parse_crate_mapping(path: &str, text: &str) -> Result<Vec<MappedCrate>, Error> {
    let mut lines = text.lines().enumerate();
    let mut crates = Vec::new();
    while let Some((number, name)) = lines.next() {
        let name = name.trim();
        if name.is_empty() {
            continue;
        }
        if !is_identifier(name) {
            return Err(Error::at(
                path,
                Some(number + 1),
                format!("`{name}` is not the name of a crate; write it with underscores"),
            ));
        }
        let count = lines
            .next()
            .and_then(|(_, count)| count.trim().parse::<usize>().ok())
            .ok_or_else(|| {
                Error::at(
                    path,
                    Some(number + 2),
                    format!("expected the number of `.proto` files of crate `{name}`"),
                )
            })?;
        let files: Vec<String> = lines
            .by_ref()
            .take(count)
            .map(|(_, file)| file.trim().to_owned())
            .collect();
        if files.len() < count {
            return Err(Error::at(
                path,
                Some(number + 2),
                format!(
                    "crate `{name}` should list {count} files and lists {}",
                    files.len()
                ),
            ));
        }
        crates.push(MappedCrate {
            name: name.to_owned(),
            files,
        });
    }
    Ok(crates)
}

fn unknown_option(name: &str) -> Error {
    let nearest = NAMES
        .iter()
        .map(|candidate| (distance(name, candidate), candidate))
        .min()
        .filter(|(distance, _)| *distance <= 3);
    let hint = nearest.map_or_else(
        || ".".to_owned(),
        |(_, candidate)| format!("; did you mean `{candidate}`?"),
    );
    Error::new(format!(
        "unknown option `{name}`{hint} The options are: messages=protobuf|prost|buffa, \
         crate_mapping=PATH, extern_path=.proto.path=::rust::path, only=client|server, \
         default_stubs=true|false, descriptors=true|false, module_tree=true|false"
    ))
}

/// The Levenshtein distance of two short names.
fn distance(left: &str, right: &str) -> usize {
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (index, from) in left.bytes().enumerate() {
        let mut diagonal = index;
        let mut last = index + 1;
        for (cell, to) in row.iter_mut().skip(1).zip(right.bytes()) {
            let replaced = diagonal + usize::from(from != to);
            diagonal = *cell;
            *cell = replaced.min(last + 1).min(diagonal + 1);
            last = *cell;
        }
        if let Some(first) = row.first_mut() {
            *first = index + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}

const NAMES: &[&str] = &[
    "messages",
    "crate_mapping",
    "extern_path",
    "only",
    "default_stubs",
    "descriptors",
    "module_tree",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_refused_with_what_would_be_right() {
        let mapping = "crate_mapping=/nowhere/mapping.txt";
        for (options, expected) in [
            (
                "message=prost",
                "unknown option `message`; did you mean `messages`?",
            ),
            (
                "frobnicate",
                "unknown option `frobnicate`. The options are: messages=",
            ),
            (
                "messages=protobuff",
                "use `messages=protobuf`, `messages=prost` or",
            ),
            ("messages", "option `messages=`: use"),
            (
                "descriptors=yes",
                "use `descriptors=true` or `descriptors=false`",
            ),
            (
                "module_tree=",
                "use `module_tree=true` or `module_tree=false`",
            ),
            ("only=both", "use `only=client` or `only=server`"),
            (
                "default_stubs=true,only=client",
                "default stubs are methods of a server, and only clients are generated",
            ),
            ("extern_path=.a", "there is no Rust path; write it as"),
            ("extern_path=a=::b", "does not begin with a dot"),
            ("extern_path=.a..b=::b", "the Protobuf name is not a name"),
            (
                "extern_path=.a=b::c",
                "does not begin with `::` or `crate::`",
            ),
            ("extern_path=.a=::b c", "the Rust path is not a path"),
            (mapping, "the file cannot be read"),
        ] {
            let error = Options::parse(options).unwrap_err().to_string();
            assert!(error.contains(expected), "{options}: {error}");
        }
    }

    #[test]
    fn a_crate_mapping_has_to_be_one() {
        for (mapping, expected) in [
            (
                "my-crate\n1\na.proto\n",
                ":1: `my-crate` is not the name of a crate",
            ),
            (
                "a\nx\n",
                ":2: expected the number of `.proto` files of crate `a`",
            ),
            ("a\n", ":2: expected the number"),
            (
                "a\n3\nx.proto\n",
                ":2: crate `a` should list 3 files and lists 1",
            ),
            (
                "a\n1\nb.proto\n\nb c\n1\nx.proto\n",
                ":5: `b c` is not the name",
            ),
        ] {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("mapping.txt");
            fs::write(&path, mapping).unwrap();
            let options = format!("crate_mapping={}", path.display());
            let error = Options::parse(&options).unwrap_err().to_string();
            assert!(error.contains(expected), "{mapping}: {error}");
        }
    }
}
