import type { notes as source } from "../sv/notes.ts";

export const notes: Record<keyof typeof source, string> = {
  "login.made-link":
    "The candidate gets an account with the user name {userName} and a link to choose a password. The link is valid for 24 hours.",
  "login.made-password":
    "The candidate gets an account with the user name {userName} and a temporary password that is valid for 24 hours.",
  "login.renewed-link":
    "The candidate gets a new link to choose a password, valid for 24 hours. The user name is {userName}.",
  "login.renewed-password":
    "The candidate gets a new temporary password, valid for 24 hours. The user name is {userName}.",
  "login.known":
    "The candidate already has an account with a password. The e-mail tells them their user name, {userName}, and how to sign in.",
  "login.no-password":
    "The text lacks the temporary password. Add the field for how to sign in, {{login.more}}.",
  "login.more-link":
    "The link works once and is valid for 24 hours. If it has expired, sign in with a code that we e-mail you",
  "login.more-password":
    "Temporary password: {password}. It is valid for 24 hours, and you choose your own when you sign in",
  "login.more-known":
    "You have already chosen a password. If you have forgotten it, sign in with a code that we e-mail you",
  "undo.account-removed":
    "The candidate’s account is removed, and the link in the e-mail stops working.",
  "undo.account-used": "The candidate has already signed in. The account stays.",
  "undo.login-ended": "The link or the temporary password in the e-mail stops working.",
  "failure.login_overtaken":
    "Stopped, because the candidate is no longer saved or can already sign in another way.",
  "field.wrong_login":
    "The user name or the password is not correct. Try again, or sign in with a code.",
  "field.wrong_login_code":
    "The code is not correct or no longer valid. Check the digits, or ask for a new code.",
  "field.wrong_password": "The present password is not correct.",
  "field.password_short": "Choose a password of at least {shortest} characters.",
  "field.password_long": "Choose a password of at most {longest} characters.",
  "field.password_common": "That password is too common or too simple. Choose another one.",
  "field.password_own":
    "The password is mostly your name or address. Choose one that others cannot guess.",
  "reason.password_first": "Choose a password of your own before you go on.",
  "merge.login.user_name": "User name",
  "merge.login.link": "Link to sign in",
  "merge.login.more": "How to sign in",
  "merge.login.code": "Code to sign in",
  "sample.login.user_name": "kim.andersson@example.com",
  "sample.login.more":
    "The link works once and is valid for 24 hours. If it has expired, sign in with a code that we e-mail you",
  "exported.accounts": "your login, without the password",
};
