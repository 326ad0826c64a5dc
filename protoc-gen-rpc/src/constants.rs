//! The constants of a file: the descriptor of each service and method, and of the file itself.

use crate::options::Messages;
use crate::printer::Printer;
use crate::schema::{File, Method, Service};

pub(crate) fn constants(out: &mut Printer, file: &File, messages: Messages) {
    for service in &file.services {
        out.blank_line();
        service_descriptor(out, service);
        for method in &service.methods {
            out.blank_line();
            method_constant(out, method, messages.codec());
        }
    }
    out.blank_line();
    descriptor_set(out, &file.descriptor_set);
}

fn service_descriptor(out: &mut Printer, service: &Service) {
    let Service {
        constant,
        server_name,
        full_name,
        ..
    } = service;
    let head = format!("static {constant}: rpc::ServiceDescriptor = rpc::ServiceDescriptor::new(");
    out.block(&head, ");", |out| {
        out.print(&format!("\"{full_name}\","));
        out.block("&[", "],", |out| {
            for method in &service.methods {
                out.print(&format!("{server_name}::{},", method.descriptor));
            }
        });
        out.print("FILE_DESCRIPTOR_SET,");
    });
}

fn method_constant(out: &mut Printer, method: &Method, codec: &str) {
    let Method {
        constant,
        path,
        request,
        response,
        ..
    } = method;
    let constructor = method.kind.function();
    let mut options = String::new();
    if let Some(level) = method.idempotency {
        options.extend(["\n.idempotency(rpc::Idempotency::", level, ")"]);
    }
    if method.deprecated {
        options.push_str("\n.deprecated()");
    }
    out.print(&format!(
        "
        const {constant}: rpc::Method<
            {request},
            {response},
        > = rpc::Method::{constructor}(
            \"{path}\",
            {codec},
            {codec},
        ){options};
        "
    ));
}

fn descriptor_set(out: &mut Printer, bytes: &[u8]) {
    if bytes.is_empty() {
        out.print("const FILE_DESCRIPTOR_SET: &[u8] = &[];");
        return;
    }
    out.print("const FILE_DESCRIPTOR_SET: &[u8] = b\"\\");
    out.indented(|out| {
        let mut line = String::new();
        for byte in bytes {
            match byte {
                b'\n' => line.push_str("\\n"),
                b'\\' => line.push_str("\\\\"),
                b'"' => line.push_str("\\\""),
                // A line that begins with a space would lose it.
                b' ' if line.is_empty() => line.push_str("\\x20"),
                0x20..=0x7e => line.push(char::from(*byte)),
                // Never `\0`, which could be read as octal before a digit.
                other => line.extend(['\\', 'x', hexadecimal(other >> 4), hexadecimal(other & 15)]),
            }
            if line.len() >= DESCRIPTOR_LINE_LENGTH {
                out.print(&format!("{line}\\"));
                line.clear();
            }
        }
        out.print(&format!("{line}\";"));
    });
}

fn hexadecimal(digit: u8) -> char {
    char::from_digit(u32::from(digit), 16).unwrap_or_default()
}

/// The characters after which a line of the descriptors ends.
const DESCRIPTOR_LINE_LENGTH: usize = 92;
