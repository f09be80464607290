/**
 * A form of one action: a literal passed through {@link defineForm}. It says what it starts with,
 * how it looks and what it sends. Planning, errors, preview and execution are the dialog's.
 */
import type { TemplateResult } from "lit";
import type { ApplicationDetail } from "../../../worker/features/applications/schemas/applications.ts";
import type { Receipt } from "../../../worker/http/schemas/receipts.ts";
import type { Settings } from "../../../worker/features/templates/schemas/settings.ts";
import type { Client } from "../../lib/api.ts";
import type { Key, Speech } from "../../lib/i18n.ts";

/** What a form may look at. `detail` is null when the action is for many. */
export interface FormContext {
  client: Client;
  speech: Speech;
  settings: Settings;
  detail: ApplicationDetail | null;
  /** Ids of the applications that the action is for. */
  applications: readonly string[];
  /** It is for these instead, as they share what it is about. */
  take?: ((applications: readonly string[]) => void) | undefined;
  /** How many they are. */
  count: number;
  /** Today in the organisation's zone, YYYY-MM-DD. */
  today: string;
  /** The text that words begin with; default: the first of the action. */
  start?: string | undefined;
}

/** The context of a form for these applications; none where it is about something else. */
export function contextOf(
  { client, speech, settings }: Pick<FormContext, "client" | "speech" | "settings">,
  applications: readonly string[] = [],
  detail: ApplicationDetail | null = null,
  start?: string,
): FormContext {
  const zone = { timeZone: settings.organisation.timeZone, dateStyle: "short" } as const;
  const today = new Intl.DateTimeFormat("sv", zone).format(new Date());
  const count = Math.max(1, applications.length);
  return { client, speech, settings, detail, applications, count, today, start };
}

/** Errors by the control's path below `input`, joined with dots: "message.subject". */
export type FieldErrors = Readonly<Record<string, string>>;

/** A form's values with what its parts need around them. */
export interface Form<Values, Loaded = unknown> {
  readonly values: Readonly<Values>;
  readonly errors: FieldErrors;
  readonly context: FormContext;
  /** What the definition's `load` answered. */
  readonly loaded: Loaded;
  /** The values as they are now: after waiting, `values` may be old. */
  current(): Readonly<Values>;
  /** `path` is that of the control that was changed: what was wrong there is no more said. */
  set(change: Partial<Values>, path?: string): void;
}

/** A form whose values its element keeps itself. */
export const formWith = <Values>(
  form: Pick<Form<Values>, "values" | "errors" | "context" | "set">,
): Form<Values> => ({ ...form, loaded: undefined, current: () => form.values });

/** What each of many applications may have of its own, chosen beside its preview. */
export interface OwnChoice {
  /** In the action's input. */
  name: string;
  label: Key;
  choices: readonly { value: string; label: string }[];
}

/** What a receipt leads on to: the page is told by the event, or it is done here and the dialog stays. */
export type Next = { label: Key } & (
  { event: Event; run?: undefined } | { run: () => Promise<void>; event?: undefined }
);

export interface FormDefinition<Values, Loaded> {
  /** What the form offers to choose from, fetched before it shows. */
  load?: (context: FormContext) => Promise<Loaded>;
  initial: (context: FormContext, loaded: Loaded) => Values;
  render: (form: Form<Values, Loaded>) => TemplateResult;
  /** The action's input. Empty text is left out, so that the API can say what is missing. */
  input: (values: Values, context: FormContext) => Record<string, unknown>;
  /** Words of the button that executes; default: `do.<action>`. */
  verb?: (values: Values) => Key;
  /** The same for `n` applications, in words; default: the verb with the number after it. */
  verbOfMany?: (
    n: number,
    form: Pick<Form<Values, Loaded>, "values" | "context" | "loaded">,
  ) => string;
  /** What the receipt of one says; default: `done.<action>`. */
  done?: (values: Values) => Key;
  /** Nothing to fill in: the dialog begins with the preview. */
  empty?: boolean;
  /** Nothing is left of the application afterwards: the button warns, and no message is followed. */
  erases?: boolean;
  each?: (context: FormContext) => OwnChoice;
  next?: (receipts: readonly Receipt[], context: FormContext) => Next | null;
}

/** A form in use, with its values inside. */
export interface OpenForm {
  readonly empty: boolean;
  readonly erases: boolean;
  readonly each: OwnChoice | null;
  /** Has anything been typed or chosen? */
  readonly dirty: boolean;
  errors: FieldErrors;
  render(): TemplateResult;
  input(): Record<string, unknown>;
  verb(): Key | null;
  verbOfMany(n: number): string | null;
  done(): Key | null;
  next(receipts: readonly Receipt[]): Next | null;
}

export interface FormModule {
  open(context: FormContext, changed: () => void): Promise<OpenForm>;
}

export function defineForm<Values extends object, Loaded = undefined>(
  definition: FormDefinition<Values, Loaded>,
): FormModule {
  return {
    open: async (context, changed) => {
      const loaded = (await definition.load?.(context)) as Loaded;
      let values = definition.initial(context, loaded);
      let dirty = false;
      const current = () => values;
      const set = (change: Partial<Values>, path?: string): void => {
        values = { ...values, ...change };
        dirty = true;
        form.errors = Object.fromEntries(
          Object.entries(form.errors).filter(
            ([at]) => at !== path && !Object.hasOwn(change, at.split(".")[0]!),
          ),
        );
        changed();
      };
      const form: OpenForm = {
        empty: definition.empty ?? false,
        erases: definition.erases ?? false,
        each: definition.each?.(context) ?? null,
        get dirty() {
          return dirty;
        },
        errors: {},
        render: () =>
          definition.render({ values, errors: form.errors, context, loaded, current, set }),
        input: () => definition.input(values, context),
        verb: () => definition.verb?.(values) ?? null,
        verbOfMany: (n) => definition.verbOfMany?.(n, { values, context, loaded }) ?? null,
        done: () => definition.done?.(values) ?? null,
        next: (receipts) => definition.next?.(receipts, context) ?? null,
      };
      return form;
    },
  };
}

/** Text as it is sent: trimmed, and left out when empty. */
export const filled = (text: string): string | undefined => text.trim() || undefined;

/** A number as it is sent, left out when empty. Whether it fits is the API's to say. */
export const numbered = (text: string): number | undefined =>
  text.trim() ? Number(text) : undefined;

/** A local date, YYYY-MM-DD, so many days later. */
export function daysAfter(date: string, days: number): string {
  const day = new Date(`${date}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}
