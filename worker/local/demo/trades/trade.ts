/** What invented applications to one recruitment are put together from. All employers are invented. */
export interface Trade {
  project: Recruitment;
  letter: Record<"sv" | "en", LetterParts>;
  question: { text: string; answers: readonly string[] };
  cv: CvParts;
}

export interface Recruitment {
  title: string;
  department: string;
  /** Days from today to the last day of application; negative when it has passed. */
  closesIn: number;
}

/** Paragraphs: why the post, and what one has done. In English for those of whom some write so. */
export interface LetterParts {
  why: readonly string[];
  what: readonly string[];
}

export interface CvParts {
  profile: readonly string[];
  roles: readonly string[];
  employers: readonly string[];
  duties: readonly string[];
  degree: string;
  school: readonly string[];
  courses: readonly string[];
  skills: readonly string[];
}
