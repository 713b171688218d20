import { termsOf } from "./names.js";
import { escape, time } from "./text.js";

/** Return documents as a table named by the element with the id ``label``. */
export const documents = (rows, label) => `<div class="documents">
  <table class="documents__table" aria-labelledby="${label}">
    <thead class="documents__head">
      <tr>
        <th class="documents__column" scope="col">Số/Ký hiệu</th>
        <th class="documents__column" scope="col">Ngày ban hành</th>
        <th class="documents__column" scope="col">Trích yếu</th>
      </tr>
    </thead>
    <tbody class="documents__body">
      ${rows.join("\n      ")}
    </tbody>
  </table>
</div>`;

/** Return the row of a post's document, with a link to the post when there is an ``url``. */
export function documentRow(data, date, url = "") {
  const { number, title } = data.document;
  const named = url ? `<a class="documents__post" href="${url}">${escape(title)}</a>` : escape(title);
  return `<tr class="documents__row">
        <th class="documents__cell documents__cell--number" scope="row">${escape(number)}</th>
        <td class="documents__cell"><span class="documents__label">Ngày ban hành: </span>${time(date)}</td>
        <td class="documents__cell">${named} <span class="documents__issuer">${escape(termsOf(data, "co-quan")[0].name)}</span></td>
      </tr>`;
}

/** Return the documents of posts with links to the posts. */
export function documentsOf(posts, label) {
  return documents(posts.map((post) => documentRow(post.data, post.date, post.url)), label);
}
