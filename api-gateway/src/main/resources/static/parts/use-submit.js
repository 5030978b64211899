import { useRef, useState } from 'preact/hooks';
import { meaning } from './notices.js';
import { valuesOf } from './form-field.js';

/**
 * Runs a form: one submission at a time, and an error either at its field or for the whole form.
 *
 * @param act what to do with the form's values; may throw a refusal of the server
 */
export function useSubmit(act) {
  const [error, setError] = useState(null);
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const onSubmit = async (event) => {
    event.preventDefault();
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setError(null);
    try {
      await act(valuesOf(event.target), event.target);
    } catch (refusal) {
      setError(refusal);
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  const errorOf = (field) => (error?.field === field ? error.detail ?? meaning(error) : undefined);
  return { onSubmit, busy, error, errorOf, setError };
}
