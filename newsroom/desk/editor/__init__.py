"""The form in the browser, generated from the content model: /admin/."""
