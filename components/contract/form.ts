import { html, nothing, type TemplateResult } from "lit";
import { CURRENCIES, PAY_PERIODS } from "../../worker/domain/pay.ts";
import { WORKPLACES } from "../../worker/features/contract/rules/contract.ts";
import {
  EMPLOYMENT_FORMS,
  LAW,
  type StatementField,
} from "../../worker/features/contract/rules/law.ts";
import type { words } from "../../worker/features/contract/words/sv/form.ts";
import { checkField, selectField, textArea, textField } from "../forms/parts/fields.ts";
import { defineForm, type Form } from "../forms/parts/form.ts";
import {
  delayOf,
  initialMessage,
  messageField,
  messageInput,
  type MessageValues,
} from "../forms/parts/message.ts";
import { initialSend, sendField, sendInput, type SendValues } from "../forms/parts/send.ts";
import type { Key } from "../lib/i18n.ts";
import { type Before, initialTerms, readBefore, type Terms, termsInput } from "./values.ts";

type Words = typeof words;
declare module "../lib/i18n.ts" {
  interface Dictionary extends Words {}
}

interface Values extends Terms, MessageValues, SendValues {}
type Contract = Form<Values, Before>;
/** Names of the values that are text. */
type Name = { [K in keyof Terms]: Terms[K] extends string ? K : never }[keyof Terms];

const ACTION = "send-contract";
const CLAUSE = 20_000;

/** All that the law asks for, from the newest version or what the candidate was offered. */
export const form = defineForm<Values, Before>({
  load: readBefore,
  initial: (context, before) => ({
    ...initialTerms(context, before),
    ...initialMessage(context, ACTION),
    ...initialSend(context),
  }),
  input: (values, context) => ({
    ...termsInput(values),
    message: messageInput(values, context, ACTION),
    send: sendInput(values),
  }),
  render: (form) => {
    const { values, context, loaded } = form;
    const { say } = context.speech;
    const { contract, agreed, offer } = loaded;
    const lead = contract ? "contract.again" : offer ? "contract.from-offer" : null;
    const line = (name: Name, key: Key, path: string, more = {}) =>
      textField(form, name, { label: say(key), path, ...more });
    const area = (name: Name, key: Key, path: string, more = {}) =>
      textArea(form, name, { label: say(key), path, rows: 2, max: CLAUSE, ...more });
    const select = (name: Name, key: Key, path: string, all: readonly string[], prefix: string) =>
      selectField(form, name, {
        label: say(key),
        path,
        groups: [
          { choices: all.map((value) => ({ value, label: say(`${prefix}${value}` as Key) })) },
        ],
      });
    const money = (name: Name, key: Key, path: string) =>
      selectField(form, name, {
        label: say(key),
        path,
        groups: [{ choices: CURRENCIES.map((value) => ({ value, label: value })) }],
      });
    const limited = values.form !== "permanent";
    const optional = { optional: true };
    return html`${lead ? html`<p class="lead">${say(lead)}</p>` : nothing}
    ${part(
      "contract.parties",
      line("employer", "contract.employer", "employer.name", { max: 200 }),
      line("number", "contract.number", "employer.number", { max: 50, ...optional }),
      area("employerAddress", "contract.employer-address", "employer.address", { max: 500 }),
      checkField(form, "agency", { label: say("contract.agency"), path: "employer.agency" }),
      ...(context.detail
        ? [
            line("employee", "contract.employee", "employee.name", { max: 200 }),
            area("employeeAddress", "contract.employee-address", "employee.address", { max: 500 }),
          ]
        : [html`<p class="hint">${say("contract.employees")}</p>`]),
      select("workplace", "contract.workplace", "workplace.is", WORKPLACES, "contract.place-"),
      area("place", "contract.place", "workplace.place", {
        max: 500,
        optional: values.workplace !== "fixed",
      }),
    )}
    ${part(
      "contract.work",
      line("position", "contract.position", "position", { max: 200 }),
      area("duties", "contract.duties", "duties"),
      select("form", "contract.form", "form", EMPLOYMENT_FORMS, "contract.form-"),
      values.form === "other"
        ? line("formName", "contract.form-name", "formName", { max: 200 })
        : nothing,
      html`<div class="pair">
        ${line("startDate", "contract.start", "startDate", { type: "date" })}
        ${limited ? line("until", "contract.until", "until", { type: "date" }) : nothing}
      </div>`,
      limited && values.form !== "probation"
        ? line("ends", "contract.ends", "ends", { max: 500, ...optional })
        : nothing,
      statement("notice"),
      statement("client"),
    )}
    ${part(
      "contract.pay",
      values.paySays === "filled"
        ? html`<div class="pair short">
            ${line("amount", "contract.amount", "pay.amount", { max: 20 })}
            ${money("currency", "contract.currency", "pay.currency")}
            ${select("period", "contract.period", "pay.period", PAY_PERIODS, "contract.per-")}
          </div>`
        : nothing,
      statement("pay"),
      area("benefits", "contract.benefits", "pay.benefits", optional),
    )}
    ${part("contract.time", ...(["hours", "overtime", "scheduling", "shifts"] as const).map(statement))}
    ${part("contract.terms", ...(["training", "leave", "ending", "social", "collective"] as const).map(statement))}
    ${part(
      "contract.more",
      checkField(form, "abroad", { label: say("contract.abroad"), path: "abroad" }),
      values.abroad
        ? html`<div class="group">
            ${line("country", "contract.country", "abroad.country", { max: 200 })}
            ${line("abroadTime", "contract.abroad-time", "abroad.period", { max: 200 })}
            ${money("abroadCurrency", "contract.abroad-currency", "abroad.currency")}
            ${area("abroadBenefits", "contract.abroad-benefits", "abroad.benefits", optional)}
            ${area("home", "contract.home", "abroad.home", optional)}
          </div>`
        : nothing,
      area("other", "contract.other", "other", optional),
      select("language", "contract.language", "language", ["sv", "en"], "contract."),
      agreed
        ? line("validFrom", "contract.valid-from", "validFrom", { type: "date", ...optional })
        : nothing,
    )}
    ${messageField(form, ACTION)} ${sendField(form, delayOf(values, context))}`;

    function part(title: Key, ...content: (TemplateResult | typeof nothing)[]) {
      return section(form, title, content);
    }

    /** How it is told, as the law lets it be, and in which words. */
    function statement(field: StatementField | "pay") {
      const label = say(`contract.field-${field}`);
      return html`${select(`${field}Says`, `contract.field-${field}`, `${field}.says`, LAW[field].says, "contract.says-")}
      ${
        values[`${field}Says`] === "none"
          ? nothing
          : textArea(form, `${field}Text`, {
              label: say("contract.text", { what: label }),
              path: `${field}.text`,
              rows: 2,
              max: CLAUSE,
            })
      }`;
    }
  },
});

function section({ context }: Contract, title: Key, content: unknown[]) {
  return html`<details class="options" open>
    <summary>${context.speech.say(title)}</summary>
    <div class="group">${content}</div>
  </details>`;
}
