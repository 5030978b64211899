import { useEffect } from 'preact/hooks';
import { get } from '../app/api.js';
import { hasWords, t } from '../app/messages.js';
import { isAdmin, user } from '../app/session.js';
import { createStore, useStore } from '../app/store.js';

/** The names of users and tokens as far as the viewer may know them, and for whom they were read. */
const known = createStore({ reader: undefined, names: new Map() });

async function readNames(reader) {
  const [users, tokens] = await Promise.all([get('/users?limit=200'), get('/tokens?limit=200')]);
  const names = [...users.data.items.map(({ id, username }) => [`user:${id}`, username]), ...tokens.data.items.map(({ id, name }) => [`token:${id}`, name])];
  if (known.get().reader === reader) known.set({ reader, names: new Map(names) });
}

/** Whoever draws names next tries again. */
function forget(reader) {
  if (known.get().reader === reader) known.set({ reader: undefined, names: new Map() });
}

/** Who did something, in words: ids such as `user:87m3` are for programs. */
export function who(by) {
  if (!by) return '–';
  const [kind, name] = [by.slice(0, by.indexOf(':')), by.slice(by.indexOf(':') + 1)];
  if (kind === 'user' && name === user.get()?.id) return user.get().username;
  if (known.get().names.has(by)) return known.get().names.get(by);
  if (kind === 'process') return t(hasWords(`actor.process.${name}`) ? `actor.process.${name}` : 'actor.process');
  return hasWords(`actor.${kind}`) ? t(`actor.${kind}`, { name }) : by;
}

/** Reads the names for `who`, and draws again once they are there. */
export function useNames() {
  const { reader } = useStore(known);
  const me = user.get()?.id;
  useEffect(() => {
    if (reader === me) return;
    known.set({ reader: me, names: new Map() });
    if (isAdmin()) readNames(me).catch(() => forget(me));
  }, [me]);
}

/** What read a message, in words: the extractor `local/2` is the server's own, `openai:travel/2` a model; where both were asked, `source` tells whose a value is. */
export function readerWords({ source, extractor, model }) {
  const kind = source && source !== 'combined' ? source : (extractor ?? '').split(/[:/]/)[0];
  return hasWords(`reader.${kind}`) ? t(`reader.${kind}`, { model: model ?? '' }).trim() : [extractor, model].filter(Boolean).join(' · ');
}

/** Why words were read, or why they were not: `HTTP_503` is for programs. */
export function causeWords(cause) {
  if (cause.startsWith('HTTP_')) return t('cause.HTTP', { status: cause.slice(5) });
  return hasWords(`cause.${cause}`) ? t(`cause.${cause}`) : cause;
}
