// A role at a plain HTTP client: it reads pages and sends forms, and shows nothing.

/** Remembers its session, as a browser does. */
export class Client {
  constructor(base) {
    this.base = base;
    this.cookie = '';
  }

  /** What a role's sign-in link gives; none: a stranger. */
  static async of(demo, role) {
    const client = new Client(demo.url);
    if (role) {
      const person = demo.people.find((p) => p.role === role[0] && p.organisation === role[1]);
      if (!person) throw new Error(`the demonstration has no ${role.join(', ')}`);
      await client.get(new URL(person.sign_in_url).pathname);
    }
    return client;
  }

  async ask(address, options = {}) {
    const headers = { ...options.headers, ...(this.cookie && { cookie: this.cookie }) };
    const response = await fetch(this.base + address, { ...options, headers, redirect: 'manual' });
    const cookie = response.headers.get('set-cookie');
    if (cookie) this.cookie = cookie.split(';')[0];
    const text = await response.text();
    return { status: response.status, leads: response.headers.get('location') ?? '', type: response.headers.get('content-type') ?? '', text };
  }

  get(address) {
    return this.ask(address);
  }

  /** Sends a form that stands on `from`, with what is hidden, ticked and chosen in it; throws when it is not taken. Gives where it leads. */
  async send(from, address, fields) {
    const page = await this.get(from);
    const form = page.text.split('<form ').find((text) => text.startsWith(`method="post" action="${address}"`))?.split('</form>')[0];
    if (form === undefined) throw new Error(`${from} (${page.status}) has no form to ${address}`);
    const body = new URLSearchParams();
    for (const [input] of form.matchAll(/<input [^>]*type="hidden"[^>]*>|<input [^>]*type="checkbox"[^>]* checked[^>]*>/g)) {
      const [name, value] = ['name', 'value'].map((part) => input.match(new RegExp(` ${part}="([^"]*)"`))?.[1] ?? '');
      if (!(name in fields)) body.append(name, value);
    }
    for (const [select] of form.matchAll(/<select .*?<\/select>/gs)) {
      const name = select.match(/ name="([^"]*)"/)[1];
      if (!(name in fields)) body.append(name, (select.match(/<option value="([^"]*)" selected/) ?? select.match(/<option value="([^"]*)"/))[1]);
    }
    for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
    const answer = await this.ask(address, { method: 'POST', body });
    if (![200, 303].includes(answer.status)) throw new Error(`POST ${address} answers ${answer.status}: ${answer.text.replace(/<[^>]+>/g, ' ').slice(0, 600)}`);
    return answer.leads;
  }

  /** A session cookie as the browser takes it. */
  cookies() {
    const [name, value] = this.cookie.split('=');
    return value ? [{ name, value, url: this.base }] : [];
  }
}

/** The value after a mark in a text, as ids and secrets are written. */
export function after(text, mark) {
  const start = text.indexOf(mark);
  if (start < 0) throw new Error(`“${mark}” is not there`);
  return text.slice(start + mark.length).match(/^[\w.-]+/)[0];
}
