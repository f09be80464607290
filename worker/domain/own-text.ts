/** A text that an organisation made beside the product's kinds, as messages are made from it. */
export type OwnTextId = `text_${string}`;

export const isOwnTextId = (id: string): id is OwnTextId => /^text_[0-9a-z]{26}$/.test(id);

/** Texts of an organisation's own at most: each form lists those that hold for its project. */
export const MOST_OWN_TEXTS = 100;
