/** What a notice says. `{…}`: see where each is filled. */
export interface NoticeWords {
  /** `{title}`, `{version}` */
  readonly heading: string;
  /** `{agency}`, `{title}`, `{version}`, `{number}` of the licence */
  readonly lead: string;
  readonly reason: string;
  readonly whatToDo: string;
  /** Where another version takes its place. `{version}` */
  readonly stopUntil: string;
  /** `{version}`, `{date}` */
  readonly haveIt: string;
  /** `{version}` */
  readonly willGet: string;
  /** How to import it. */
  readonly importOver: string;
  /** Where none does. */
  readonly stop: string;
  readonly keep: string;
  readonly learners: string;
  readonly files: string;
  /** `{date}` */
  readonly deliveredOn: string;
  /** `{name}`, `{email}` */
  readonly questions: string;
  /** `{date}` */
  readonly dated: string;
}
