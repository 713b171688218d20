import { NAMES, termsOf } from "./names.js";
import { ORIGIN } from "./origin.js";
import { day } from "./text.js";

const CITY = { "@type": "GovernmentOrganization", name: "Thành phố Mẫu" };

const organization = (name, url) => ({
  "@type": "GovernmentOrganization",
  "@id": `${url}#co-quan`,
  name,
  url,
  parentOrganization: CITY,
});

export const DEPARTMENT = organization("Sở Mẫu", `${ORIGIN}/`);

const agencies = new Map(
  Object.entries(NAMES["co-quan"]).map(([id, name]) => [id, organization(name, `${ORIGIN}/co-quan/${id}/`)]),
);

/** Return an agency in the words of schema.org. */
export const agency = (id) => agencies.get(id);

/** Return nodes as a script for machines. */
export const script = (nodes) =>
  `<script type="application/ld+json">${JSON.stringify({ "@context": "https://schema.org", "@graph": nodes }).replaceAll("<", "\\u003c")}</script>`;

/** Return the way to a page called ``title``: the home page, then ``links``. */
export function breadcrumbs(links, title) {
  const steps = [{ href: "/", name: "Trang chủ" }, ...links].map(({ href, name }, index) => ({
    "@type": "ListItem",
    position: index + 1,
    name,
    item: ORIGIN + href,
  }));
  return { "@type": "BreadcrumbList", itemListElement: [...steps, { "@type": "ListItem", position: steps.length + 1, name: title }] };
}

/** Return a post in the words of schema.org; what it has not is left out. */
export function newsArticle(data, description) {
  const url = ORIGIN + data.page.url;
  const date = day(data.page.date);
  const themes = termsOf(data, "chu-de").map(({ href, name }) => ({ "@type": "Thing", name, url: ORIGIN + href }));
  return {
    "@type": "NewsArticle",
    "@id": `${url}#bai`,
    url,
    headline: data.title,
    description,
    inLanguage: "vi",
    datePublished: date,
    dateModified: `${date}T00:00:00+07:00`,
    author: data["co-quan"].map(agency),
    publisher: DEPARTMENT,
    articleSection: termsOf(data, "chuyen-muc")[0].name,
    about: themes.length ? themes : undefined,
    citation: data.document && [{ "@type": "DigitalDocument", identifier: data.document.number, name: data.document.title, datePublished: date }],
  };
}
