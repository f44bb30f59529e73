// The file a municipality has: its twelve units and the forty who are to act for it.

export const units = [
  'Kommunstyrelsens förvaltning', 'Barn- och utbildningsförvaltningen', 'Socialförvaltningen', 'Kulturförvaltningen', 'Samhällsbyggnad',
  'Räddningstjänsten', 'Elevhälsan', 'Biblioteket', 'Hemtjänsten', 'Fritidsgårdarna', 'Gator och parker', 'Näringslivsenheten',
];
/** Which unit another is part of. */
const within = { Elevhälsan: units[1], Biblioteket: units[3], Hemtjänsten: units[2], Fritidsgårdarna: units[3], 'Gator och parker': units[4], Näringslivsenheten: units[0] };

const heads = ['Förvaltning', 'Del av', 'E-postadress', 'Roll', 'Mandat', 'Från'];
const rows = [
  ...units.map((unit) => [unit, within[unit] ?? '', '', '', '', '']),
  ...Array.from({ length: 40 }, (_, i) => [units[i % 12], '', `handlaggare${i + 1}@provby.example`, 'Handläggare', i % 4 === 0 ? 'Företräda, Svara, Besluta' : 'Svara', '2026-01-01']),
];

/** As a spreadsheet program saves it; `faulty`: as it was first, with an address, a unit and a mandate that are wrong. */
export function aFile({ faulty }) {
  const sent = rows.map((row) => [...row]);
  if (faulty) {
    sent[13][2] = 'handlaggare2(a)provby.example';
    sent[7][1] = 'Kulturförvaltning';
    sent[20][4] = 'Bestämma';
  }
  return `\u{feff}${[heads, ...sent].map((row) => row.join(';')).join('\r\n')}\r\n`;
}

/**
 * As Excel saves what people have gone on filling in: Windows-1252, heads in English, days written in two ways, the same person
 * twice, a personal number among the mandates' decisions, a unit that is not there, rows with nothing in them.
 */
export function aMessyFile(domain) {
  const heads = ['Unit', 'Part of', 'E-mail', 'Name', 'Task', 'May', 'From', 'Number'];
  const empty = heads.map(() => '');
  const person = (i) => [units[i % 12], '', `handläggare${i + 1}@${domain}`.replace('ä', 'a'), `Handläggare ${i + 1}`, 'Handläggare', 'Svara', '2026-01-02', ''];
  const people = Array.from({ length: 40 }, (_, i) => person(i));
  people[3][6] = '2/1 2026';
  people[5][7] = '811218-9876';
  const sent = [...units.map((unit) => [unit, within[unit] ?? '', ...empty.slice(2)]), empty, ...people, people[0], empty, ['Bowlinghallen', 'Fritidskontoret', ...empty.slice(2)]];
  return Buffer.from(`${[heads, ...sent].map((row) => row.join(';')).join('\r\n')}\r\n`, 'latin1');
}
