import { h } from 'preact';
import { useId } from 'preact/hooks';

/** A labelled input with a hint and an error that belong to it. Other properties go to the input; `options` make it a choice. */
export function FormField({ label, hint, error, options, chosen, ...input }) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const shared = { id, 'aria-describedby': described || undefined, 'aria-invalid': error ? 'true' : undefined, ...input };
  const control = options
    ? h('select', shared, options.map(([value, words]) =>
      h('option', { key: value, value, selected: value === chosen }, words)))
    : h('input', shared);
  return h('div', { class: 'form-field' },
    h('label', { for: id }, label),
    control,
    hint && h('p', { class: 'hint', id: `${id}-hint` }, hint),
    error && h('p', { class: 'field-error', id: `${id}-error` }, error));
}

/** The values of a form by name, without the empty ones. */
export function valuesOf(form) {
  return Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ''));
}
