//! How the generator of each message crate spells Rust names, and the files it writes.
//!
//! Pure text: which types there are, and whether two of them meet, is not known here.

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
        Messages::Protobuf => identifier(&protobuf_snake_case(message)),
        Messages::Prost => prost_identifier(&message.to_snake_case()),
        Messages::Buffa => identifier(&buffa_snake_case(message)),
    }
}

/// The name of a message or enum.
pub(crate) fn type_name(messages: Messages, name: &str) -> String {
    match messages {
        Messages::Protobuf | Messages::Buffa => identifier(name),
        Messages::Prost => prost_identifier(&name.to_upper_camel_case()),
    }
}

/// Every name that a message or enum takes in the module it is in, but for its nested module.
pub(crate) fn type_names(messages: Messages, name: &str) -> Vec<String> {
    let suffixes: &[&str] = match messages {
        Messages::Protobuf => &["", "View", "Mut"],
        Messages::Buffa => &["", "View", "OwnedView"],
        Messages::Prost => &[""],
    };
    let name = type_name(messages, name);
    suffixes
        .iter()
        .map(|suffix| format!("{name}{suffix}"))
        .collect()
}

/// The path of a `.proto` file without its ending.
pub(crate) fn stem(path: &str) -> &str {
    path.strip_suffix(".proto").unwrap_or(path)
}

/// prost: no raw `extern`, and an underscore before a digit.
fn prost_identifier(name: &str) -> String {
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
