//! Names that buffa-codegen cannot take, in release 0.9. Many that meet others it changes itself.

use std::collections::BTreeMap;

use crate::build::names::elements::{
    Enum, Message, all_enums, all_messages, enums, extensions, is_in_oneof, messages,
};
use crate::build::names::fault::{Element, Fault};
use crate::build::names::scope::Names;
use crate::descriptor::FileDescriptorProtoView;
use crate::naming::identifier;
use crate::options::{Messages, Options};
use crate::spelling::{buffa_extension, nested_module};

/// The first name of `files` that the generator cannot take, but for what an extern path of
/// `options` stands for.
pub(crate) fn fault(files: &[FileDescriptorProtoView<'_>], options: &Options) -> Option<Fault> {
    check(files, options).err()
}

fn check(files: &[FileDescriptorProtoView<'_>], options: &Options) -> Result<(), Fault> {
    let is_generated = |full_name: &str| options.extern_path(&format!(".{full_name}")).is_none();
    let mut packages: BTreeMap<String, ([Names; 2], Names)> = BTreeMap::new();
    for file in files {
        let (types, constants) = packages
            .entry(file.package().to_string())
            .or_insert_with(|| (scopes(), constant_names()));
        check_types(types, &messages(*file), &enums(*file))?;
        check_extensions(constants, &extensions(*file))?;
        for message in all_messages(*file) {
            if message.is_map_entry() || !is_generated(&message.full_name) {
                continue;
            }
            check_types(&mut scopes(), &message.messages(), &message.enums())?;
            check_extensions(&mut constant_names(), &message.extensions())?;
            check_fields(&message)?;
            check_oneofs(&message)?;
        }
        for kind in all_enums(*file) {
            for (name, _, element) in kind.values() {
                check_is_no_underscore(&name, &element)?;
            }
        }
    }
    Ok(())
}

/// Of types and modules, and of modules alone: the generator makes one for each message.
fn scopes() -> [Names; 2] {
    [
        Names::new(GENERATOR, "type or module", &["__buffa"]),
        Names::new(GENERATOR, "module", &[]),
    ]
}

/// Of the constants for extensions.
fn constant_names() -> Names {
    Names::new(GENERATOR, "constant", &[])
}

fn check_extensions(constants: &mut Names, extensions: &[(String, Element)]) -> Result<(), Fault> {
    extensions
        .iter()
        .try_for_each(|(name, element)| constants.take(buffa_extension(name), element))
}

fn check_types(
    [types, modules]: &mut [Names; 2],
    messages: &[Message<'_>],
    enums: &[Enum<'_>],
) -> Result<(), Fault> {
    for message in messages.iter().filter(|message| !message.is_map_entry()) {
        let (name, element) = (message.name(), message.element());
        check_type_name(&name, &element)?;
        types.take(name.clone(), &element)?;
        let module = nested_module(Messages::Buffa, &name);
        let nested = message.messages();
        let mut nested = nested.iter().filter(|nested| !nested.is_map_entry());
        let has_types = nested.next().is_some() || !message.enums().is_empty();
        if has_types || !message.oneofs().is_empty() {
            types.take(module.clone(), &element)?;
        }
        modules.take(module, &element)?;
    }
    for kind in enums {
        let (name, element) = (kind.name(), kind.element());
        check_type_name(&name, &element)?;
        types.take(name, &element)?;
    }
    Ok(())
}

fn check_type_name(name: &str, element: &Element) -> Result<(), Fault> {
    if PRIMITIVE_TYPES.contains(&name) {
        return Err(element.fault(&format!(
            "has the name of what the code of {GENERATOR} means by `{name}`"
        )));
    }
    if identifier(name) != name {
        return Err(element.fault(&format!(
            "has the name of a keyword, which {GENERATOR} does not escape in the name of a type"
        )));
    }
    Ok(())
}

fn check_fields(message: &Message<'_>) -> Result<(), Fault> {
    for (field, element) in message.fields() {
        let name = field.name().to_string();
        check_is_no_underscore(&name, &element)?;
        if name.starts_with("__buffa_") {
            return Err(element.fault(&format!(
                "begins with `__buffa_`, as {GENERATOR}'s own fields do"
            )));
        }
    }
    Ok(())
}

fn check_is_no_underscore(name: &str, element: &Element) -> Result<(), Fault> {
    match name {
        "_" => Err(element.fault(&format!(
            "becomes `_` in the code of {GENERATOR}, which is no name in Rust"
        ))),
        _ => Ok(()),
    }
}

fn check_oneofs(message: &Message<'_>) -> Result<(), Fault> {
    for (index, name, element) in message.oneofs() {
        camel_case(&name, &element)?;
        let mut variants = Names::new(GENERATOR, "variant", &[]);
        for (field, element) in message.fields() {
            if is_in_oneof(field) && field.oneof_index() == index {
                let name = camel_case(&field.name().to_string(), &element)?;
                variants.take(name, &element)?;
            }
        }
    }
    Ok(())
}

/// The name of a oneof's enum or of its variant: each word with a capital.
fn camel_case(name: &str, element: &Element) -> Result<String, Fault> {
    let words = name.split('_').filter_map(|word| word.split_at_checked(1));
    let words = words.map(|(first, rest)| first.to_ascii_uppercase() + rest);
    let name: String = words.collect();
    if name.starts_with(|first: char| first.is_ascii_alphabetic()) {
        return Ok(name);
    }
    Err(element.fault(&format!(
        "has a name from which {GENERATOR} makes `{name}`, which is no name in Rust"
    )))
}

const GENERATOR: &str = "buffa";

/// What generated code calls by no path, and a message or enum would hide.
const PRIMITIVE_TYPES: &[&str] = &[
    "bool", "f32", "f64", "i32", "i64", "str", "u32", "u64", "u8",
];
