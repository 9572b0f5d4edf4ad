// @ts-check
/** The page's words, read from the same Fluent files, so that a test names things as a person sees them. */
import { readdirSync, readFileSync } from 'node:fs';
import { root } from './paths.mjs';

/** @typedef {string | { variable: string } | { message: string } | { of: string, variants: { key: string, pattern: Part[], other: boolean }[] }} Part */
/** @typedef {Record<string, string | number>} Args */

/** @typedef {'en' | 'de'} Language */

const languages = { en: read('en'), de: read('de') };

/** Every message of a language, as it is written. @param {Language} language */
function read(language) {
  const folder = new URL(`locales/${language}/`, root);
  /** @type {Map<string, string>} */
  const sources = new Map();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ftl'))) {
    let id = '';
    for (const line of readFileSync(new URL(file, folder), 'utf8').split('\n')) {
      const begun = /^([a-zA-Z][\w-]*) =(.*)$/.exec(line);
      if (begun) {
        id = begun[1] ?? '';
        sources.set(id, (begun[2] ?? '').trim());
      } else if (id && /^[ }]/.test(line)) sources.set(id, `${sources.get(id)}\n${line}`);
      else id = '';
    }
  }
  return sources;
}

/** One pattern, until its end or the bracket that closes it. */
class Reader {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
    this.at = 0;
  }

  /** @param {RegExp} what sticky */
  take(what) {
    what.lastIndex = this.at;
    const found = what.exec(this.text);
    if (found) this.at += found[0].length;
    return found;
  }

  /** @returns {Part[]} up to `}` or the next variant */
  pattern(inVariant = false) {
    /** @type {Part[]} */
    const parts = [];
    let text = '';
    while (this.at < this.text.length) {
      if (inVariant && /\n\s*(\*?\[|\})/y.exec(this.text.slice(this.at))?.index === 0) break;
      if (this.text[this.at] === '{') {
        if (text) parts.push(text);
        text = '';
        parts.push(this.placeable());
      } else text += this.text[this.at++];
    }
    if (text) parts.push(inVariant && parts.length === 0 ? text.trim() : text);
    return parts;
  }

  /** @returns {Part} */
  placeable() {
    this.take(/\{\s*/y);
    const literal = this.take(/"([^"]*)"\s*\}/y);
    if (literal) return literal[1] ?? '';
    const name = this.take(/(\$?)([\w-]+)\s*/y);
    if (!name) throw new Error(`a placeable that this reader does not know: ${this.text}`);
    if (this.take(/\}/y)) return name[1] ? { variable: name[2] ?? '' } : { message: name[2] ?? '' };
    if (!this.take(/->/y)) throw new Error(`a placeable that this reader does not know: ${this.text}`);
    const variants = [];
    for (;;) {
      const key = this.take(/\s*(\*?)\[\s*([\w-]+)\s*\]\s*/y);
      if (!key) break;
      variants.push({ key: key[2] ?? '', other: key[1] === '*', pattern: this.pattern(true) });
    }
    this.take(/\s*\}/y);
    return { of: name[2] ?? '', variants };
  }
}

/** @param {Part[]} pattern @param {Args} args @param {Language} language @returns {string} */
function format(pattern, args, language) {
  return pattern
    .map((part) => {
      if (typeof part === 'string') return part;
      if ('variable' in part) {
        const value = args[part.variable] ?? `{$${part.variable}}`;
        return typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : value;
      }
      if ('message' in part) return t(part.message, args, language);
      const value = args[part.of];
      const kind = typeof value === 'number' ? new Intl.PluralRules(language).select(value) : value;
      const chosen =
        part.variants.find((one) => one.key === String(value)) ??
        part.variants.find((one) => one.key === kind) ??
        part.variants.find((one) => one.other);
      return format(chosen?.pattern ?? [], args, language);
    })
    .join('');
}

/**
 * The words of a message, as the page shows them.
 * @param {string} id @param {Args} [args] @param {Language} [language]
 */
export function t(id, args = {}, language = 'en') {
  const source = languages[language].get(id);
  if (source === undefined) throw new Error(`there are no words ${id} in locales/${language}`);
  return format(new Reader(source.replace(/\n\s*(?=[^\s*[}])/g, '\n')).pattern(), args, language).replace(/\s+/g, ' ').trim();
}
