//! The settings in their groups, each with what it does and what it is by default.

use super::{LOGO, REMOVE_LOGO, SETTINGS, below};
use crate::acts::settings as acts;
use crate::logo::LARGEST;
use crate::setting::{Group, Setting, Takes, version};
use actors::access::as_administrator;
use design::field::{Field, Kind, checkboxes, input, radios};
use kernel::form::{Form, Taken};
use kernel::record::Word;
use kernel::{Ctx, Installation, Page, Reply, Request, Stop, Tx};
use maud::{Markup, html};

pub fn get(ctx: &Ctx, _: &mut Tx<'_>, _: &Request) -> Result<Reply, Stop> {
    as_administrator(ctx)?;
    Ok(page(ctx, &ctx.installation, None, &Form::default()).into())
}

/// Changes a group.
pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let group = Group::from_word(request.field("group")).ok_or(Stop::Bad("group"))?;
    let mut form = Form::sent(request);
    match acts::change(ctx, tx, &Setting::of_group(group), &mut form)? {
        Taken::Done(_) => Ok(Reply::to(format!("{}#{}", ctx.href(&SETTINGS, &[]), group.as_str()))),
        Taken::Wrong => Ok(page(ctx, &ctx.installation, Some(group), &form).with_errors().into()),
        Taken::Crossed(now) => {
            let mut page = page(ctx, &now, None, &Form::default())
                .warning(Some(html! { p { (ctx.t("administration-crossed")) } }));
            page.status = 409;
            Ok(page.into())
        }
    }
}

/// Puts a picture beside the name.
pub fn logo(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let mut form = Form::sent(request);
    match acts::set_logo(ctx, tx, request.file.as_ref(), &mut form)? {
        Taken::Done(()) => Ok(to_logo(ctx)),
        Taken::Wrong => Ok(page(ctx, &ctx.installation, None, &form).with_errors().into()),
    }
}

/// Takes it away again.
pub fn remove_logo(ctx: &Ctx, tx: &mut Tx<'_>, _: &Request) -> Result<Reply, Stop> {
    acts::remove_logo(ctx, tx)?;
    Ok(to_logo(ctx))
}

fn to_logo(ctx: &Ctx) -> Reply {
    Reply::to(format!("{}#picture", ctx.href(&SETTINGS, &[])))
}

/// `sent`: the group whose form is shown again as it was sent.
fn page(ctx: &Ctx, installation: &Installation, sent: Option<Group>, form: &Form) -> Page {
    let body = html! {
        h1.ds-heading data-size="lg" { (ctx.t("administration-settings")) }
        (design::administration_menu(ctx))
        p.s-lead { (ctx.t("administration-settings-lead")) }
        (design::error_summary(ctx, form))
        @for group in Group::ALL {
            (design::section(group.as_str(), &ctx.word("administration-group", *group), one_group(ctx, installation, *group, (sent == Some(*group)).then_some(form))))
        }
        (design::section("picture", &ctx.t("administration-logo"), logo_form(ctx, installation, form)))
    };
    below(ctx, ctx.t("administration-settings"), body)
}

fn one_group(ctx: &Ctx, installation: &Installation, group: Group, sent: Option<&Form>) -> Markup {
    let settings = Setting::of_group(group);
    let seen = version(&settings, installation);
    let stands = stands(&settings, installation);
    let form = sent.unwrap_or(&stands);
    let seen = sent.map_or(seen.as_str(), |sent| sent.value("seen"));
    design::form(
        ctx,
        &ctx.href(&SETTINGS, &[]),
        html! {
            input type="hidden" name="group" value=(group.as_str());
            input type="hidden" name="seen" value=(seen);
            @for setting in &settings { (field(ctx, *setting, form)) }
            (design::button(&ctx.word("administration-save", group)))
        },
    )
}

/// What stands, as a form.
fn stands(settings: &[Setting], installation: &Installation) -> Form {
    let mut values: Vec<(&str, String)> = Vec::new();
    for setting in settings {
        let value = setting.of(installation);
        match setting.takes() {
            Takes::Several => values.extend(value.split(' ').map(|one| (setting.as_str(), one.to_owned()))),
            _ => values.push((setting.as_str(), value)),
        }
    }
    Form::new(&values.iter().map(|(name, value)| (*name, value.as_str())).collect::<Vec<_>>())
}

/// A setting's field, with what it does and its default.
pub fn field(ctx: &Ctx, setting: Setting, form: &Form) -> Markup {
    let name = setting.as_str();
    let label = ctx.word("administration-setting", setting);
    let default = setting.in_words(ctx, &setting.of(&Installation::default()));
    let what = ctx.word("administration-setting-what", setting);
    let hint = format!("{what} {}", ctx.ta("administration-default", &[("value", (&default).into())]));
    let field = Field::new(name, &label).hint(&hint);
    let choices: Vec<_> = setting.choices(ctx).into_iter().map(|(word, words)| (word, words, None)).collect();
    match setting.takes() {
        Takes::Line => input(ctx, form, field.optional(), Kind::Text),
        Takes::Mail => input(ctx, form, field.optional(), Kind::Mail),
        Takes::Months => input(ctx, form, field, Kind::Number),
        Takes::One => radios(ctx, form, field, &choices),
        Takes::Several => checkboxes(ctx, form, field, &choices),
    }
}

fn logo_form(ctx: &Ctx, installation: &Installation, form: &Form) -> Markup {
    let action = ctx.href(&LOGO, &[]);
    let hint = ctx.ta("administration-logo-hint", &[("size", (&super::size(ctx, LARGEST as i64)).into())]);
    html! {
        @if let Some(logo) = &installation.logo {
            p { img.s-logo src=(logo.address()) alt=(ctx.t("administration-logo-now")) height="34"; }
            (design::form(ctx, &ctx.href(&REMOVE_LOGO, &[]), design::quiet_button(&ctx.t("administration-logo-remove"))))
        } @else { p { (ctx.t("administration-logo-ours")) } }
        (design::file_form(ctx, &action, html! {
            (design::field::file(ctx, form, Field::new("file", &ctx.t("administration-logo-choose")).hint(&hint), ".svg,.png"))
            (design::button(&ctx.t("administration-logo-save")))
        }))
    }
}
