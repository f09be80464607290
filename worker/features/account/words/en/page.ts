import type { words as source } from "../sv/page.ts";

export const words: Record<keyof typeof source, string> = {
  "own.loading": "Fetching your page",
  "own.retry": "Try again",
  "own.failed": "It could not be fetched. Check your connection and try again.",
  "own.reference": "Reference: {id}",
  "own.gone": "The link cannot be used",
  "own.gone-more":
    "Check that the whole address came along, or open the link in the e-mail again. Reply to the e-mail if you need help.",
  "own.forgotten": "Open the page from the e-mail",
  "own.forgotten-more":
    "The address does not say which organisation it is for. Open the link in the e-mail that you have received.",
  "own.closed": "The page cannot be shown",
  "own.closed-more": "Open the link in the e-mail that you have received.",
  "own.leave": "Sign out",
  "own.leave-failed": "It did not work. Check your connection and try again.",
  "own.left": "You are signed out",
  "own.left-more": "Reload the page when you want to sign in again.",
  "own.sending": "One moment …",

  "own.sign-in-title": "Sign in",
  "own.sign-in-lead": "Here you see all that is open for you with {organisation}.",
  "own.retired":
    "The link has already been used or is older than 24 hours. Sign in with your password, or with a code that we e-mail you.",
  "own.ended": "You have been signed out. Sign in again to go on.",
  "own.user-name": "User name",
  "own.user-name-hint": "It is in our e-mail to you, and mostly your e-mail address",
  "own.user-name-first": "Enter your user name.",
  "own.password": "Password",
  "own.password-first": "Enter your password.",
  "own.show": "Show the password",
  "own.sign-in": "Sign in",
  "own.by-code": "Get a code by e-mail instead",
  "own.by-password": "Sign in with a password",
  "own.forgotten-password":
    "Forgotten your password? Enter your user name and ask for a code. Once you have signed in you can choose a new one.",
  "own.code-send": "Send the code",
  "own.code-sent":
    "If there is such a user name, we have sent a six-digit code to the address that belongs to it. The code is valid for ten minutes.",
  "own.code": "Code",
  "own.code-digits": "Enter the six digits in the e-mail.",
  "own.code-again": "Send a new code",
  "own.code-help": "No e-mail? Look in your junk mail, and check that the user name is right.",

  "own.choose-title": "Welcome, {name}",
  "own.choose-lead":
    "Choose a password for your page with {organisation}. The link can be used only once, so keep the password.",
  "own.first-title": "Choose a password of your own",
  "own.first-lead":
    "The password in the e-mail was temporary. Choose your own, and you come to your page.",
  "own.chosen": "New password",
  "own.chosen-hint":
    "At least {n} characters. Several words in a row are both strong and easy to remember",
  "own.choose": "Save and continue",

  "own.hello": "Hello {name}!",
  "own.lead": "This is what is open for you with {organisation}.",
  "own.open": "Open for you",
  "own.waits": "Waits for your answer",
  "own.nothing": "Nothing waits for you just now. We will e-mail you when something happens.",
  "own.asker": "Questions are answered by",
  "own.login": "Signing in",
  "own.login-more": "Your user name is",
  "own.change": "Change password",
  "own.choose-one": "Choose a password",
  "own.current": "Present password",
  "own.current-first": "Enter your present password.",
  "own.change-send": "Save the password",
  "own.changed": "The password is saved. You are signed out on other devices.",

  "own.why-wrong_login":
    "The user name or the password is not correct. Try again, or ask for a code by e-mail.",
  "own.why-wrong_login_code":
    "The code is not correct or no longer valid. Check the digits, or ask for a new code.",
  "own.why-wrong_password": "The present password is not correct.",
  "own.why-password_short": "Enter at least {n} characters.",
  "own.why-password_long": "Enter at most {most} characters.",
  "own.why-password_common":
    "That password is too common or too simple. Choose something that others would not guess.",
  "own.why-password_own":
    "It is mostly your name or address. Choose something that others would not guess.",
  "own.why-rate_limited":
    "There were many tries in a short time. Wait a quarter of an hour and try again.",
  "own.why-gone": "That is no longer possible. Reload the page and try again.",
  "own.why-unsent": "It did not get through. Check your connection and try again.",
  "own.why-ended": "You have been signed out. Sign in again to go on.",
};
