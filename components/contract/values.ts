/** What the form begins with: the newest version, else what the offer says, else what is known of the parties. */
import type { ContractTerms } from "../../worker/features/contract/rules/contract.ts";
import {
  type EmploymentForm,
  isAsked,
  STATEMENTS,
  type StatementField,
} from "../../worker/features/contract/rules/law.ts";
import type { ContractWire } from "../../worker/features/contract/schemas/contracts.ts";
import type { OfferWire } from "../../worker/features/offer/schemas/offers.ts";
import type { Page } from "../../worker/http/schemas/parts.ts";
import { amountIn, amountOut } from "../forms/parts/amount.ts";
import { filled, type FormContext } from "../forms/parts/form.ts";
import { ApiProblem } from "../lib/api.ts";

type Said = StatementField | "pay";

export type Terms = {
  [K in Said as `${K}Says` | `${K}Text`]: string;
} & Record<
  | "employer"
  | "number"
  | "employerAddress"
  | "employee"
  | "employeeAddress"
  | "startDate"
  | "workplace"
  | "place"
  | "position"
  | "duties"
  | "form"
  | "formName"
  | "until"
  | "ends"
  | "amount"
  | "period"
  | "currency"
  | "benefits"
  | "country"
  | "abroadTime"
  | "abroadCurrency"
  | "abroadBenefits"
  | "home"
  | "other"
  | "language"
  | "validFrom",
  string
> & { agency: boolean; abroad: boolean };

export interface Before {
  contract: ContractTerms | undefined;
  /** It was accepted: what is changed holds from a day. */
  agreed: boolean;
  offer: OfferWire | undefined;
}

/** The newest contract and the accepted offer; nothing for many, or who may not see them. */
export async function readBefore({ client, detail }: FormContext): Promise<Before> {
  const newest = async <T>(what: string): Promise<T | undefined> => {
    const path = `/v1/${what}?application=${encodeURIComponent(detail!.id)}`;
    try {
      return (await client.get<Page<T>>(path)).data[0];
    } catch (error) {
      if (error instanceof ApiProblem) return;
      throw error;
    }
  };
  const contract = detail?.contract ? await newest<ContractWire>("contracts") : undefined;
  const offer =
    !contract && detail?.offer?.state === "accepted"
      ? await newest<OfferWire>("offers")
      : undefined;
  return {
    contract: contract?.terms,
    agreed: contract?.state === "accepted",
    offer,
  };
}

export function initialTerms(context: FormContext, { contract: c, offer }: Before): Terms {
  const { detail, settings, speech } = context;
  const candidate = detail?.candidate;
  const town = [candidate?.postalCode, candidate?.city].filter(Boolean).join(" ");
  // Which address of a protected person may stand there is for whoever asks them to say.
  const home = candidate?.protectedIdentity
    ? ""
    : [candidate?.address, town].filter(Boolean).join("\n");
  const pay = c?.pay.amount ?? offer?.pay;
  const said = (field: Said) => {
    const before = c?.[field];
    return { [`${field}Says`]: before?.says ?? "filled", [`${field}Text`]: before?.text ?? "" };
  };
  return {
    ...Object.assign({}, ...STATEMENTS.map(said), said("pay")),
    employer: c?.employer.name ?? settings.organisation.name,
    number: c?.employer.number ?? "",
    employerAddress: c?.employer.address ?? "",
    agency: c?.employer.agency ?? false,
    employee: c?.employee.name ?? candidate?.name ?? "",
    employeeAddress: c?.employee.address ?? home,
    startDate: c?.startDate ?? offer?.startDate ?? "",
    workplace: c?.workplace.is ?? "fixed",
    place: c?.workplace.place ?? "",
    position: c?.position ?? offer?.position ?? detail?.project.title ?? "",
    duties: c?.duties ?? "",
    form: c?.form ?? offer?.form ?? "permanent",
    formName: c?.formName ?? "",
    until: c?.until ?? offer?.until ?? "",
    ends: c?.ends ?? "",
    amount: pay ? amountOut(pay.amount, speech.locale) : "",
    period: pay?.period ?? "month",
    currency: pay?.currency ?? "SEK",
    benefits: c ? c.pay.benefits.join("\n") : (offer?.benefits ?? ""),
    abroad: Boolean(c?.abroad),
    country: c?.abroad?.country ?? "",
    abroadTime: c?.abroad?.period ?? "",
    abroadCurrency: c?.abroad?.currency ?? "SEK",
    abroadBenefits: c?.abroad?.benefits ?? "",
    home: c?.abroad?.home ?? "",
    other: c?.other ?? offer?.conditions ?? "",
    language: c?.language ?? settings.organisation.locale,
    validFrom: "",
  };
}

/** As the action's input has it. */
export function termsInput(v: Terms): Record<string, unknown> {
  const said = (field: Said) => {
    const says = v[`${field}Says`];
    return { says, ...(says !== "none" && { text: filled(v[`${field}Text`]) }) };
  };
  const limited = v.form !== "permanent";
  const asked = isAsked("notice", v.form as EmploymentForm);
  const statements = STATEMENTS.filter((field) => field !== "notice" || v.noticeText || asked);
  return {
    language: v.language,
    employer: {
      name: filled(v.employer),
      number: filled(v.number),
      address: filled(v.employerAddress),
      agency: v.agency,
    },
    employee: { name: filled(v.employee), address: filled(v.employeeAddress) },
    startDate: filled(v.startDate),
    workplace: { is: v.workplace, place: filled(v.place) },
    position: filled(v.position),
    duties: filled(v.duties),
    form: v.form,
    ...(v.form === "other" && { formName: filled(v.formName) }),
    ...(limited && { until: filled(v.until) }),
    ...(limited && v.form !== "probation" && { ends: filled(v.ends) }),
    ...Object.fromEntries(statements.map((field) => [field, said(field)])),
    pay: {
      ...said("pay"),
      ...(v.paySays === "filled" && {
        amount: amountIn(v.amount),
        period: v.period,
        currency: v.currency,
      }),
      benefits: v.benefits.split("\n").flatMap((line) => filled(line) ?? []),
    },
    ...(v.abroad && {
      abroad: {
        country: filled(v.country),
        period: filled(v.abroadTime),
        currency: v.abroadCurrency,
        benefits: filled(v.abroadBenefits),
        home: filled(v.home),
      },
    }),
    other: filled(v.other),
    validFrom: filled(v.validFrom),
  };
}
