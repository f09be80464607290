/** A candidate's own page: behind a link in a mail, or by its address, which says of which organisation. */
import "../account/page/define.ts";
import "../person/define.ts";
import { host } from "./hosted.ts";

const page = document.createElement("candidate-page");

// No secret, unlike a link: with it the page can be loaded again and kept as a bookmark.
page.addEventListener("account-opened", ({ organisationId }) => {
  history.replaceState(
    history.state,
    "",
    `${location.pathname}${location.search}#o=${organisationId}`,
  );
});

host(page, "account-opened", { sv: "Din sida", en: "Your page" });
