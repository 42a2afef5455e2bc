import { type ComponentProps, useId } from 'react';
import { firstUpper } from '#shared/text/text';
import styles from './text-field.module.css';

export interface TextFieldProps extends Omit<ComponentProps<'input'>, 'size'> {
  readonly label?: string | undefined;
  /** One line beneath the field. */
  readonly description?: string | undefined;
  /** The sentence that says why the text cannot be kept; `true` marks a field whose sentence stands elsewhere. */
  readonly error?: string | boolean | null | undefined;
  /** Stands in the field before the text: the language's sign. */
  readonly sign?: string | undefined;
}

/**
 * One line of text, looking as Mantine's does. A screen has fifty of them, and Mantine's is six components with
 * thirty variables of style each: half of what the first screen cost.
 */
export function TextField({ label, description, error, sign, className, ...input }: TextFieldProps) {
  const id = useId();
  const sentence = typeof error === 'string' && error !== '' ? firstUpper(error) : null;
  const isWrong = sentence !== null || error === true;
  const described = [...(sentence === null ? [] : [`${id}-error`]), ...(description ? [`${id}-description`] : [])];
  const field = (
    <input
      type="text"
      {...input}
      id={id}
      className={styles.input}
      aria-invalid={isWrong || undefined}
      aria-describedby={described.length === 0 ? undefined : described.join(' ')}
    />
  );
  return (
    <div className={className ? `${styles.field} ${className}` : styles.field}>
      {label !== undefined && (
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
      )}
      {sign === undefined ? (
        field
      ) : (
        <div className={styles.signed}>
          <span className={styles.sign}>{sign}</span>
          {field}
        </div>
      )}
      {sentence !== null && (
        <p id={`${id}-error`} className={styles.error}>
          {sentence}
        </p>
      )}
      {description && (
        <p id={`${id}-description`} className={styles.description}>
          {description}
        </p>
      )}
    </div>
  );
}
