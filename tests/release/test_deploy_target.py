"""A target is a name of the settings or an address; what cannot be one is refused with a reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.posts.deploy_messages import DEPLOY
from newsroom.release.deploy_target import BUCKET, FOLDER, SSH, DeployError, Target, target_of

KNOWN = {"may-chu": "ssh://tin@may-chu.example.vn:2222/srv/tin/", "trang": "pages"}


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ("may-chu", Target(SSH, "may-chu.example.vn", "/srv/tin", "tin", 2222)),
        ("ssh://may-chu/srv/tin", Target(SSH, "may-chu", "/srv/tin")),
        ("s3://tin-so", Target(BUCKET, "tin-so", "")),
        ("s3://tin-so/cu/?endpoint=https://s3.example.vn&region=vn-1",
         Target(BUCKET, "tin-so", "cu/",
                options={"endpoint": "https://s3.example.vn", "region": "vn-1"})),
        ("trang", Target(FOLDER, "", "pages")),
        ("./pages", Target(FOLDER, "", "./pages")),
        ("/srv/pages", Target(FOLDER, "", "/srv/pages")),
    ],
)  # fmt: skip
def test_a_name_or_an_address_is_a_target(wanted, expected):
    assert target_of(wanted, KNOWN) == expected


@pytest.mark.parametrize(
    ("wanted", "code", "said"),
    [
        ("may-chủ", "ND830", "may-chu, trang"),
        ("ftp://may-chu/tin", "ND831", "ftp://"),
        ("ssh://tin:bi-mat@may-chu/srv/tin", "ND831", "mật khẩu"),
        ("ssh://may-chu/", "ND831", "thư mục"),
        ("ssh://may-chu/srv/../etc", "ND831", "thư mục"),
        ("ssh://may-chu/srv/$(reboot)", "ND831", "thư mục"),
        ("ssh://may-chu/srv/a%20b", "ND831", "thư mục"),
        ("ssh://-oProxyCommand=x/srv/tin", "ND831", "tên máy chủ"),
        ("ssh://may-chu:mot/srv/tin", "ND831", ""),
        ("s3://Tin_So", "ND831", "bucket"),
        ("s3://tin?secret=abc", "ND831", "secret"),
    ],
)
def test_what_cannot_be_one_is_refused_with_a_reason(wanted, code, said):
    with pytest.raises(DeployError) as refused:
        target_of(wanted, KNOWN)
    assert refused.value.code == code
    assert said in refused.value.sentence()
    assert "bi-mat" not in refused.value.sentence()


@given(st.text(max_size=40).map(lambda text: f"ssh://{text}") | st.text(max_size=20))
def test_whatever_is_written_what_goes_to_a_shell_is_plain(wanted):
    try:
        target = target_of(wanted, {})
    except DeployError as refused:
        assert refused.code in DEPLOY and "{" not in refused.sentence("en").replace(wanted, "")
        return
    if target.kind == SSH:
        assert not {*f"{target.host}{target.path}{target.user or ''}"} & {
            *" '\"$`;&|<>(){}\\\n*?!#"
        }
        assert not target.host.startswith("-") and target.path.startswith("/")
