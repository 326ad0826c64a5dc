//! How the generator of each message crate spells Rust names, and the files it writes.
//!
//! Pure text: which types there are, and whether two of them meet, is not known here.

use std::collections::BTreeSet;

use heck::{ToSnakeCase, ToUpperCamelCase};

use crate::naming::{flat_module, identifier};
use crate::options::Messages;

/// The module Google's generator writes for a `.proto` file.
pub(crate) fn file_module(path: &str) -> String {
    format!("{}_proto", flat_module(stem(path)))
}

/// The modules of a package, from the outside in.
pub(crate) fn package_modules(messages: Messages, package: &str) -> Vec<String> {
    package
        .split('.')
        .filter(|segment| !segment.is_empty())
        .map(|segment| match messages {
            Messages::Prost => prost_identifier(&segment.to_snake_case()),
            Messages::Protobuf | Messages::Buffa => identifier(segment),
        })
        .collect()
}

/// The file that the generators of prost and buffa write for a package.
pub(crate) fn package_file(messages: Messages, package: &str) -> String {
    match (messages, package) {
        (Messages::Buffa, "") => "__buffa.rs".to_owned(),
        (_, "") => "_.rs".to_owned(),
        (Messages::Prost, _) => format!("{}.rs", package_modules(messages, package).join(".")),
        (Messages::Protobuf | Messages::Buffa, _) => format!("{package}.rs"),
    }
}

/// The module that holds what is nested in a message.
pub(crate) fn nested_module(messages: Messages, message: &str) -> String {
    match messages {
        Messages::Protobuf => protobuf_identifier(&protobuf_snake_case(message)),
        Messages::Prost => prost_identifier(&message.to_snake_case()),
        Messages::Buffa => identifier(&buffa_snake_case(message)),
    }
}

/// The constant that buffa writes for an extension.
pub(crate) fn buffa_extension(name: &str) -> String {
    buffa_snake_case(name).to_uppercase()
}

/// The name of a message or enum.
pub(crate) fn type_name(messages: Messages, name: &str) -> String {
    match messages {
        Messages::Protobuf => protobuf_identifier(name),
        Messages::Prost => prost_identifier(&name.to_upper_camel_case()),
        Messages::Buffa => identifier(name),
    }
}

/// What is added to the name of a message for the types that come with it.
pub(crate) fn type_suffixes(messages: Messages) -> &'static [&'static str] {
    match messages {
        Messages::Protobuf => &["", "View", "Mut"],
        Messages::Buffa => &["", "View", "OwnedView"],
        Messages::Prost => &[""],
    }
}

/// The name of a message among `siblings`, the messages beside it. That of Google's generator ends
/// in an underscore where it would be that of another's view.
pub(crate) fn message_name(messages: Messages, name: &str, siblings: &BTreeSet<String>) -> String {
    if messages == Messages::Protobuf && is_view(name, siblings) {
        format!("{name}_")
    } else {
        type_name(messages, name)
    }
}

/// The name of an enum beside the messages `siblings`.
pub(crate) fn enum_name(messages: Messages, name: &str, siblings: &BTreeSet<String>) -> String {
    if messages != Messages::Protobuf {
        return type_name(messages, name);
    }
    let camel = protobuf_upper_camel(name);
    if is_view(name, siblings) {
        format!("{camel}_")
    } else {
        protobuf_identifier(&camel)
    }
}

/// Whether `name` is what the view of one of `messages` is called.
fn is_view(name: &str, messages: &BTreeSet<String>) -> bool {
    name.strip_suffix("View")
        .is_some_and(|message| messages.contains(message))
}

/// The module of a file's services, with a suffix that sets it apart from those of the packages.
pub(crate) fn service_module(path: &str) -> String {
    let flat = flat_module(stem(path)).to_lowercase();
    let words: Vec<&str> = flat.split('_').filter(|word| !word.is_empty()).collect();
    format!("{}_rpc", words.join("_"))
}

/// The path of a `.proto` file without its ending.
pub(crate) fn stem(path: &str) -> &str {
    path.strip_suffix(".proto").unwrap_or(path)
}

/// Google's generator: its messages have a function `new`.
pub(crate) fn protobuf_identifier(name: &str) -> String {
    match name {
        "new" => "new_".to_owned(),
        name => identifier(name),
    }
}

/// prost: no raw `extern`, and an underscore before a digit.
pub(crate) fn prost_identifier(name: &str) -> String {
    if name == "extern" {
        "extern_".to_owned()
    } else if name.starts_with(|first: char| first.is_ascii_digit()) {
        format!("_{name}")
    } else {
        identifier(name)
    }
}

/// Google's generator: an underscore before every upper-case letter that follows anything else.
fn protobuf_snake_case(name: &str) -> String {
    let mut snake = String::with_capacity(name.len() + 4);
    let mut previous = '_';
    for character in name.chars() {
        if character.is_ascii_uppercase() && previous != '_' {
            snake.push('_');
        }
        snake.push(character.to_ascii_lowercase());
        previous = character;
    }
    snake
}

/// Google's generator: upper case at the beginning, after a digit and after an underscore, which
/// is left out.
pub(crate) fn protobuf_upper_camel(name: &str) -> String {
    let mut camel = String::with_capacity(name.len());
    let mut begins_word = true;
    for character in name.chars() {
        match character {
            '_' => begins_word = true,
            digit if digit.is_ascii_digit() => {
                camel.push(digit);
                begins_word = true;
            }
            letter if begins_word => {
                camel.push(letter.to_ascii_uppercase());
                begins_word = false;
            }
            letter => camel.push(letter),
        }
    }
    camel
}

/// buffa: an underscore where lower case turns to upper, and before the last capital of a run.
fn buffa_snake_case(name: &str) -> String {
    let mut snake = String::with_capacity(name.len() + 4);
    let mut previous: Option<char> = None;
    let mut characters = name.chars().peekable();
    while let Some(character) = characters.next() {
        let next_is_lower = characters.peek().is_some_and(char::is_ascii_lowercase);
        let starts_word = character.is_ascii_uppercase()
            && previous.is_some_and(|previous| {
                previous.is_ascii_lowercase() || (previous.is_ascii_uppercase() && next_is_lower)
            });
        if starts_word {
            snake.push('_');
        }
        snake.push(character.to_ascii_lowercase());
        previous = Some(character);
    }
    snake
}
