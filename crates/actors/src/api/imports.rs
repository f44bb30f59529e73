//! Files read into the register, or into one organisation, for programs: the same steps as the pages have, and the same verbs.

use super::{ListOf, window};
use crate::acts::{halt, import as acts};
use crate::import::{Act, Column, Import};
use crate::organisation::OrganisationKind;
use crate::pages::{TEMPLATE, imports::example_of};
use crate::store::imports;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use kernel::api::{Sent, form};
use kernel::form::{Form, Taken};
use kernel::record::Word;
use kernel::web::SentFile;
use kernel::{Ctx, Language, Reply, Request, Stop, Tx, record};
use serde::Serialize;
use utoipa::ToSchema;

record! {
    /// A file to read in. Sent as JSON it may be 5 MB; larger ones, up to 12 MB, are sent in parts, as a form does.
    #[derive(ToSchema)]
    pub struct NewImport {
        #[schema(required = true, example = "föreningar.csv")]
        file_name: String,
        /// CSV or a workbook, in Base64. The first row is heads.
        #[schema(required = true, content_encoding = "base64")]
        content: String,
    }
}
impl Sent for NewImport {
    const RENAMED: &'static [(&'static str, &'static str)] = &[("content", "file")];
}

/// A file to read in, in parts.
#[derive(ToSchema)]
#[expect(dead_code, reason = "stands for what a form with a file sends")]
pub struct ImportFile {
    #[schema(value_type = String, format = Binary)]
    file: Vec<u8>,
}

/// One column of a file.
#[derive(Serialize, ToSchema)]
pub struct ImportColumnView {
    head: String,
    /// What it holds, as guessed or chosen.
    #[schema(example = "name")]
    holds: String,
    /// What stands in the first rows, until they have been read in.
    examples: Vec<String>,
}

/// That an import has come to a halt.
#[derive(Serialize, ToSchema)]
pub struct ImportHaltView {
    why: String,
    /// When it is tried again by itself. Left out: it goes on when somebody says `resume`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    again_at: Option<String>,
}

/// A file that is being read in.
#[derive(Serialize, ToSchema)]
pub struct ImportView {
    id: String,
    /// The organisation whose own file it is; left out: the register's.
    #[serde(skip_serializing_if = "Option::is_none")]
    organisation: Option<String>,
    file_name: String,
    /// `sent`, `checking`, `checked`, `reading` or `done`.
    #[schema(example = "checked")]
    state: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    halted: Option<ImportHaltView>,
    /// Rows below the heads, and how many of them have been looked through or read.
    total: i64,
    done: i64,
    /// What comes of the rows: of a file that has been looked through, what would.
    added: i64,
    filled: i64,
    known: i64,
    /// Like something in the register.
    doubtful: i64,
    wrong: i64,
    columns: Vec<ImportColumnView>,
    /// The kind of the organisations whose row says none.
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<String>,
    /// Whether those that are like something in the register are added too.
    alike: bool,
    #[schema(format = DateTime)]
    sent_at: String,
}

fn view(ctx: &Ctx, tx: &mut Tx<'_>, import: &Import) -> Result<ImportView, Stop> {
    let halted = halt::halt(ctx, tx, import)?
        .map(|halt| ImportHaltView { why: ctx.t(halt.why), again_at: halt.again_at.map(kernel::Moment::iso) });
    let first = imports::part(tx, &import.id, 0)?.unwrap_or_default();
    let columns = import.heads.iter().zip(&import.chosen.columns).enumerate().map(|(at, (head, column))| {
        let (head, holds) = (head.clone(), column.as_str().to_owned());
        ImportColumnView { head, holds, examples: acts::examples(ctx, &first, at) }
    });
    Ok(ImportView {
        id: import.id.clone(),
        organisation: import.organisation.clone(),
        file_name: import.file_name.clone(),
        state: import.stage.as_str().to_owned(),
        halted,
        total: import.total,
        done: import.done,
        added: import.added,
        filled: import.filled,
        known: import.known,
        doubtful: import.doubtful,
        wrong: import.wrong,
        columns: columns.collect(),
        kind: import.chosen.kind.map(|kind| kind.as_str().to_owned()),
        alike: import.chosen.alike,
        sent_at: import.made_at.iso(),
    })
}

/// Files the caller has sent to be read into the register, the latest ten. For administrators of the installation.
#[utoipa::path(get, path = "/api/v1/register/imports", tag = "imports",
    responses((status = 200, description = "All of them", body = ListOf<ImportView>)))]
pub fn register_imports(ctx: &Ctx, tx: &mut Tx<'_>, _: &Request) -> Result<Reply, Stop> {
    listed(ctx, tx, None)
}

/// Files the caller has sent to be read into an organisation, the latest ten. Takes the mandate to administer it.
#[utoipa::path(get, path = "/api/v1/organisations/{id}/imports", tag = "imports", params(("id" = String, Path)),
    responses((status = 200, description = "All of them", body = ListOf<ImportView>)))]
pub fn own_imports(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    listed(ctx, tx, Some(request.part("id")))
}

fn listed(ctx: &Ctx, tx: &mut Tx<'_>, organisation: Option<&str>) -> Result<Reply, Stop> {
    acts::allowed(ctx, tx, organisation)?;
    let mut views = Vec::new();
    for import in imports::of_person(tx, ctx.person().unwrap_or_default(), organisation.unwrap_or_default())? {
        views.push(view(ctx, tx, &import)?);
    }
    Reply::json(&ListOf::whole(views))
}

/// Sends a file to be read into the register. Nothing there changes before it is confirmed. For administrators of the
/// installation.
#[utoipa::path(post, path = "/api/v1/register/imports", tag = "imports",
    request_body(content((NewImport = "application/json"), (ImportFile = "multipart/form-data"))),
    responses((status = 201, description = "Kept, its columns guessed", body = ImportView,
        headers(("Location" = String, description = "The import")))))]
pub fn send_register(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    send(ctx, tx, None, request)
}

/// Sends a file of units and people to be read into an organisation. Takes the mandate to administer it.
#[utoipa::path(post, path = "/api/v1/organisations/{id}/imports", tag = "imports", params(("id" = String, Path)),
    request_body(content((NewImport = "application/json"), (ImportFile = "multipart/form-data"))),
    responses((status = 201, description = "Kept, its columns guessed", body = ImportView,
        headers(("Location" = String, description = "The import")))))]
pub fn send_own(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    send(ctx, tx, Some(request.part("id")), request)
}

fn send(ctx: &Ctx, tx: &mut Tx<'_>, organisation: Option<&str>, request: &Request) -> Result<Reply, Stop> {
    acts::allowed(ctx, tx, organisation)?;
    let (mut form, decoded) = match &request.file {
        Some(_) => (Form::default(), None),
        None => decoded(ctx, request)?,
    };
    let file = request.file.as_ref().or(decoded.as_ref());
    let id = acts::send(ctx, tx, organisation, file, &mut form)?.done(&form)?;
    let import = acts::sent(ctx, tx, &id)?;
    Reply::created(format!("/api/v1/imports/{id}"), &view(ctx, tx, &import)?)
}

/// The file inside JSON.
fn decoded(ctx: &Ctx, request: &Request) -> Result<(Form, Option<SentFile>), Stop> {
    let mut form = form::<NewImport>(ctx, request)?;
    let name = form.required(ctx, "file-name", 150);
    let bytes = STANDARD.decode(form.value("file").trim());
    if bytes.is_err() {
        form.error(ctx, "file", "actors-import-not-base64", &[]);
    }
    let file = bytes.ok().filter(|bytes| !bytes.is_empty()).map(|bytes| SentFile { name, bytes });
    Ok((form, file))
}

/// One file: what its columns hold, how far it has come and what comes of it. For the one who sent it.
#[utoipa::path(get, path = "/api/v1/imports/{import}", tag = "imports", params(("import" = String, Path)),
    responses((status = 200, description = "How it stands", body = ImportView)))]
pub fn import(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let import = acts::sent(ctx, tx, request.part("import"))?;
    Reply::json(&view(ctx, tx, &import)?)
}

record! {
    /// The next step of a file.
    #[derive(ToSchema)]
    pub struct NewImportStep {
        /// `check` has the rows looked through, `confirm` has them read in, `resume` goes on from where it came to a halt.
        #[schema(required = true, value_type = String, example = "check")]
        [required] act: Act,
        /// With `check`: what each column holds, as many as there are heads. Left out: what stands now.
        #[schema(value_type = Vec<String>)]
        columns: Vec<Column>,
        /// With `check`: the kind of the organisations whose row says none.
        kind: Option<OrganisationKind>,
        /// With `confirm`: that those that are like something in the register are added too.
        alike: Option<bool>,
        /// With `confirm`: the language of the invitations, to those who have chosen none. Left out: that of the one who sent
        /// the file.
        language: Option<Language>,
    }
}
impl Sent for NewImportStep {}

/// Has the rows of a file looked through, read in, or gone on with. For the one who sent it.
#[utoipa::path(put, path = "/api/v1/imports/{import}", tag = "imports", params(("import" = String, Path)),
    request_body = NewImportStep, responses((status = 200, description = "How it stands", body = ImportView)))]
pub fn step_import(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let import = acts::sent(ctx, tx, request.part("import"))?;
    let mut form = form::<NewImportStep>(ctx, request)?;
    if !form.is_sound() {
        return Err(form.faults());
    }
    let chosen: Vec<String> = match form.all("columns")[..] {
        [] => import.chosen.columns.iter().map(|column| column.as_str().to_owned()).collect(),
        ref columns => columns.iter().map(|column| (*column).to_owned()).collect(),
    };
    if chosen.len() != import.heads.len() {
        form.error(ctx, "columns", "actors-import-columns-number", &[("count", import.heads.len().into())]);
        return Err(form.faults());
    }
    for (at, column) in chosen.iter().enumerate() {
        form.set(&format!("column-{at}"), column);
    }
    let taken = acts::act(ctx, tx, &import, form.word("act")?, &mut form)?;
    if let Taken::Wrong = taken {
        // What a page has in a field for each column is a list here.
        for error in &mut form.errors {
            if let Some(at) = error.field.strip_prefix("column-") {
                error.field = format!("/columns/{at}");
            }
        }
    }
    taken.done(&form)?;
    let now = acts::sent(ctx, tx, &import.id)?;
    Reply::json(&view(ctx, tx, &now)?)
}

/// What is to be said of a row.
#[derive(Serialize, ToSchema)]
pub struct ImportRemarkView {
    /// The row's number in the file, the heads being the first.
    line: i64,
    /// `wrong` or `doubtful`.
    #[schema(example = "doubtful")]
    kind: String,
    name: String,
    says: Vec<String>,
}

/// Rows that are wrong, or like something in the register. For the one who sent the file.
#[utoipa::path(get, path = "/api/v1/imports/{import}/remarks", tag = "imports",
    params(("import" = String, Path), ("kind" = Option<String>, Query, description = "wrong or doubtful"),
        ("limit" = Option<i64>, Query, description = "at most 100"), ("page" = Option<i64>, Query, description = "from 1")),
    responses((status = 200, description = "A page of the list", body = ListOf<ImportRemarkView>)))]
pub fn import_remarks(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let import = acts::sent(ctx, tx, request.part("import"))?;
    let (limit, offset) = window(request);
    let (count, listed) = imports::remarks(tx, &import.id, request.query("kind"), limit, offset)?;
    let views = listed.into_iter().map(|r| ImportRemarkView {
        line: r.line,
        kind: r.kind,
        name: r.name,
        says: r.remarks.iter().map(|remark| remark.in_words(ctx)).collect(),
    });
    Reply::json(&ListOf::counted(count, limit, request, views.collect()))
}

/// A column a file may have.
#[derive(Serialize, ToSchema)]
pub struct TemplateColumnView {
    #[schema(example = "name")]
    column: String,
    /// Its head in the caller's language. Both languages, and other common words, are recognised.
    head: String,
    example: String,
}

/// What a file may hold, and the template for it.
#[derive(Serialize, ToSchema)]
pub struct TemplateView {
    columns: Vec<TemplateColumnView>,
    /// Addresses of the template as a file.
    csv: String,
    xlsx: String,
}

/// The template for a file: of the `register`, or of an organisation's `own` units and people. Open to everybody.
#[utoipa::path(get, path = "/api/v1/register/template/{which}", tag = "imports", params(("which" = String, Path)),
    responses((status = 200, description = "Its columns, and where the files are", body = TemplateView)))]
pub fn template(ctx: &Ctx, _: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let which = request.part("which");
    let organisation = match which {
        "own" => Some(""),
        "register" => None,
        _ => return Err(Stop::NotFound),
    };
    let columns = acts::columns(organisation).iter().map(|column| TemplateColumnView {
        column: column.as_str().to_owned(),
        head: ctx.word("actors-column", *column),
        example: example_of(ctx, *column),
    });
    let csv = format!("{}{}", ctx.public_url, ctx.href(&TEMPLATE, &[which]));
    Reply::json(&TemplateView { columns: columns.collect(), xlsx: format!("{csv}?form=xlsx"), csv })
}
