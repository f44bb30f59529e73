// Forms as somebody sends them who has filled in nothing.

export const emptied = {
  /** Runs in the page: its forms that have something to fill in, and whether they demand any of it. */
  find() {
    return [...document.querySelectorAll('main form[method=post]')].map((form, index) => {
      const fields = [...form.elements].filter((e) => e.name && e.type !== 'hidden' && e.type !== 'submit');
      const action = form.getAttribute('action');
      const names = [...new Set(fields.map((e) => e.name))].join(' ');
      return { key: `${action.replace(/[0-9a-f-]{36}/g, '…')} ${names}`, index, action, fields: fields.length, demands: fields.some((e) => e.required && e.type !== 'radio' && e.localName !== 'select') };
    }).filter((form) => form.fields > 0);
  },

  /** Runs in the page: whether the form still stands where it stood. */
  isThere: ({ index, action }) => document.querySelectorAll('main form[method=post]')[index]?.getAttribute('action') === action,

  /** Empties the form and sends it past the browser's own checks. What the page then says is looked through. */
  async send(page, { index }) {
    const sent = page.waitForResponse((response) => response.request().method() === 'POST' && response.request().resourceType() === 'document');
    const loaded = page.waitForEvent('load');
    await page.evaluate((n) => {
      const form = document.querySelectorAll('main form[method=post]')[n];
      form.noValidate = true;
      for (const e of form.elements) {
        // What is chosen among several can be changed to another, but not to nothing.
        if (e.type === 'checkbox') e.checked = false;
        else if (e.type === 'radio') e.checked ||= e.required && !form.querySelector(`[name="${e.name}"]:checked`);
        else if (e.matches('textarea, input:not([type=radio], [type=hidden], [type=submit])')) e.value = e.defaultValue = '';
      }
      form.requestSubmit([...form.elements].find((e) => e.type === 'submit'));
    }, index);
    const response = await sent;
    await loaded;
    const text = response.status() === 303 ? '' : await response.text();
    const faults = response.status() !== 422 ? [] : await page.evaluate(() => {
      const found = [];
      const summary = document.querySelector('.ds-error-summary');
      if (!summary) return ['says nowhere first on the page what is wrong'];
      if (document.activeElement !== summary) found.push('the summary of errors is not where one begins to read');
      for (const link of summary.querySelectorAll('a')) {
        const field = document.getElementById(decodeURIComponent(link.getAttribute('href').slice(1)));
        if (!field) { found.push(`${link.getAttribute('href')} leads to no field`); continue; }
        if (!field.checkVisibility()) found.push(`${link.getAttribute('href')} leads to a field that is not seen`);
        const told = (field.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '');
        if (!told.some((words) => words && link.textContent.trim().endsWith(words.trim()))) found.push(`${link.getAttribute('href')}: the error does not belong to its field`);
      }
      return found;
    });
    return { status: response.status(), text, faults };
  },
};
