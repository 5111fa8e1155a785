"""Loading captioning data sets: every layout, and every way in which one can be broken."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tilescribe.core.errors import DatasetError
from tilescribe.core.training.datasets import humanise_class, open_dataset, read_picture


def picture(path: Path, value: int = 90) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(np.full((12, 16, 3), value, np.uint8)).save(path)
    return path


def karpathy(root: Path, records: list[dict], file: str = "dataset.json", folder: str = "imgs") -> Path:
    for record in records:
        if "filename" in record:
            picture(root / folder / record["filename"])
    root.mkdir(parents=True, exist_ok=True)
    (root / file).write_text(json.dumps({"dataset": "", "images": records}))
    return root


def record(filename: str, split: str, *captions: str, **more) -> dict:
    return {"filename": filename, "split": split, "sentences": [{"raw": caption} for caption in captions], **more}


@pytest.mark.parametrize(
    ("file", "folder", "name"),
    [
        ("dataset_rsicd.json", "RSICD_images", "rsicd"),
        ("dataset.json", "imgs", "site"),
        ("dataset_RSITMD.json", "images", "rsitmd"),
    ],
)
def test_karpathy_layouts(tmp_path, file, folder, name):
    root = karpathy(
        tmp_path / "site",
        [
            record("1.png", "train", "A beach .", "Sand  and sea .", **{"class": "Beach"}),
            record("port_7.png", "test", "Boats ."),
            record("3.png", "restval", "Trees ."),
        ],
        file,
        folder,
    )
    dataset = open_dataset(root)
    assert dataset.name == name
    assert dataset.splits == ("train", "test")
    first, second, third = dataset.entries
    assert first.captions == ("A beach .", "Sand and sea .")
    assert first.class_name == "Beach" and first.path == root / folder / "1.png"
    assert second.class_name == "port"  # RSITMD says the class in the file's name only
    assert third.class_name is None and third.split == "train"
    assert [entry.name for entry in open_dataset(root, "test")] == ["port_7.png"]


@pytest.mark.parametrize("nested", [True, False])
def test_nwpu_captions(tmp_path, nested):
    raws = {"raw": "A plane .", **{f"raw_{i}": f"Plane {i} ." for i in range(1, 5)}}
    document = {
        "airplane": [{"filename": "airplane_001.jpg", "imgid": 0, "split": "train", **raws}],
        "tennis_court": [{"filename": "tennis_court_001.jpg", "split": "val", **raws}],
    }
    for class_name, records in document.items():
        folder = tmp_path / "NWPU_images" / (class_name if nested else "")
        picture(folder / records[0]["filename"])
    (tmp_path / "dataset_nwpu.json").write_text(json.dumps(document))
    dataset = open_dataset(tmp_path)
    assert dataset.name == "nwpu"
    assert dataset.class_names == ("airplane", "tennis_court")
    assert all(len(entry.captions) == 5 and entry.path.is_file() for entry in dataset)


def test_nwpu_without_raw_says_where(tmp_path):
    picture(tmp_path / "images" / "a_1.png")
    (tmp_path / "dataset_nwpu.json").write_text(json.dumps({"airport": [{"filename": "a_1.png", "split": "train"}]}))
    with pytest.raises(
        DatasetError, match=r"dataset_nwpu\.json, class airport, image 0 \(a_1\.png\).*\"raw\" is missing"
    ):
        open_dataset(tmp_path)


@pytest.mark.parametrize("separator", [",", "\t"])
def test_remoteclip_tables(tmp_path, separator):
    picture(tmp_path / "images" / "a.png")
    picture(tmp_path / "images" / "b.png")
    for split, name in (("train", "a.png"), ("val", "b.png")):
        rows = [f"filepath{separator}title", f"images/{name}{separator}A dock", f"images/{name}{separator}A pier"]
        (tmp_path / f"ret3_{split}.csv").write_text("\n".join(rows))
    dataset = open_dataset(tmp_path)
    assert [(entry.split, entry.captions) for entry in dataset] == [
        ("train", ("A dock", "A pier")),
        ("val", ("A dock", "A pier")),
    ]


def test_plain_folder_with_captions(tmp_path):
    picture(tmp_path / "a.png")
    picture(tmp_path / "é b.png")
    (tmp_path / "captions.csv").write_text(
        'filename,caption,split,class\na.png,"Roads, and houses .",train,Urban\né b.png,Fields .,validation,\n',
        encoding="utf-8",
    )
    a, b = open_dataset(tmp_path).entries
    assert a.captions == ("Roads, and houses .",) and a.class_name == "Urban" and a.split == "train"
    assert b.split == "val" and b.class_name is None and b.path == tmp_path / "é b.png"


def test_union_of_a_folder_and_of_several_folders(tmp_path):
    one = karpathy(tmp_path / "cap4" / "one", [record("1.png", "train", "One .")])
    two = karpathy(tmp_path / "cap4" / "two", [record("1.png", "val", "Two .")])
    (tmp_path / "cap4" / "rasters").mkdir()
    (tmp_path / "cap4" / "rasters" / "answers.json").write_text("{}")  # not a data set: left alone
    for dataset in (open_dataset(tmp_path / "cap4"), open_dataset([one, two])):
        assert dataset.name == "one+two"
        assert [entry.dataset for entry in dataset] == ["one", "two"]
        assert dataset.entries[0].path != dataset.entries[1].path
    assert [entry.captions for entry in open_dataset([one, two], "val")] == [("Two .",)]


def test_a_missing_picture_names_file_and_entry(tmp_path):
    root = karpathy(tmp_path, [record("1.png", "train", "One ."), record("2.png", "val", "Two .")])
    (root / "imgs" / "2.png").unlink()
    with pytest.raises(DatasetError, match=r"dataset\.json, image 1 \(2\.png\): the picture 2\.png is not in .*imgs"):
        open_dataset(root)
    assert len(open_dataset(root, "train")) == 1  # the other split's pictures are not asked for
    assert len(open_dataset(root, check_pictures=False)) == 2


@pytest.mark.parametrize(
    ("broken", "message"),
    [
        ({"split": "train", "sentences": [{"raw": "x"}]}, r"image 0: the field \"filename\" is missing"),
        ({"filename": "1.png", "sentences": [{"raw": "x"}]}, r"image 0 \(1\.png\): the field \"split\" is missing"),
        ({"filename": "1.png", "split": "train"}, r"image 0 \(1\.png\): the field \"sentences\" is missing"),
        ({"filename": "1.png", "split": "train", "sentences": [{"tokens": []}]}, r"sentence 0 has no field \"raw\""),
        ({"filename": "1.png", "split": "train", "sentences": []}, r"image 0 \(1\.png\): the image has no captions"),
        ({"filename": "1.png", "split": "train", "sentences": [{"raw": " "}]}, r"the image has no captions"),
        ({"filename": "1.png", "split": "train", "sentences": [{"raw": 3}]}, r"a caption should be text, found 3"),
        (
            {"filename": "1.png", "split": "dev", "sentences": [{"raw": "x"}]},
            r"unknown split 'dev'; use train, val or test",
        ),
        ({"filename": 7, "split": "train", "sentences": [{"raw": "x"}]}, r"\"filename\" should be text, found 7"),
    ],
)
def test_broken_entries_are_named(tmp_path, broken, message):
    picture(tmp_path / "imgs" / "1.png")
    (tmp_path / "dataset.json").write_text(json.dumps({"images": [broken]}))
    with pytest.raises(DatasetError, match=r"dataset\.json, .*" + message):
        open_dataset(tmp_path)


def test_an_unknown_split_says_which_exist(tmp_path):
    root = karpathy(tmp_path, [record("1.png", "train", "One ."), record("2.png", "val", "Two .")])
    with pytest.raises(DatasetError, match="split 'test'; it has: train, val"):
        open_dataset(root, "test")
    with pytest.raises(DatasetError, match="split 'holdout'; it has: train, val"):
        open_dataset(root, "holdout")


def test_files_that_are_no_data_set(tmp_path):
    with pytest.raises(DatasetError, match="does not exist"):
        open_dataset(tmp_path / "nowhere")
    with pytest.raises(DatasetError, match="is not a captioning data set"):
        open_dataset(tmp_path)
    (tmp_path / "dataset.json").write_text('{"images": [')
    with pytest.raises(DatasetError, match=r"dataset\.json is not valid JSON .*truncated"):
        open_dataset(tmp_path)
    (tmp_path / "dataset.json").write_text("[1, 2]")
    with pytest.raises(DatasetError, match="neither a list called"):
        open_dataset(tmp_path)


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("name,words\na.png,x\n", r"captions\.csv, line 1: no column called .*the header has name, words"),
        ("filename,caption\n", "has no rows"),
        ("filename,caption\n,x\n", "line 2: the picture's name is missing"),
        ("filename,caption\na.png,\n", r"line 2 \(a\.png\): the image has no captions"),
        ("filename,caption,split\na.png,x,dev\n", "line 2: unknown split 'dev'"),
        ("filename,caption,split\na.png,x,train\na.png,y,val\n", "line 3: a.png is in train and in val"),
    ],
)
def test_broken_tables_are_named(tmp_path, table, message):
    picture(tmp_path / "a.png")
    (tmp_path / "captions.csv").write_text(table)
    with pytest.raises(DatasetError, match=message):
        open_dataset(tmp_path)


def test_pictures_that_cannot_be_read(tmp_path):
    noise = np.random.default_rng(0).integers(0, 255, (40, 50, 3), dtype=np.uint8)
    good = tmp_path / "good.jpg"
    Image.fromarray(noise).save(good)
    assert read_picture(good).shape == (40, 50, 3)
    cut = tmp_path / "cut.jpg"
    cut.write_bytes(good.read_bytes()[: good.stat().st_size // 2])
    with pytest.raises(DatasetError, match="cut.jpg cannot be read"):
        read_picture(cut)
    with pytest.raises(DatasetError, match="gone.jpg is missing"):
        read_picture(tmp_path / "gone.jpg")


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("BaseballField", "baseball field"),
        ("denseresidential", "dense residential"),
        ("storage_tank", "storage tank"),
        ("Airport", "airport"),
        ("mobilehomepark", "mobile home park"),
        ("sea-ice", "sea ice"),
    ],
)
def test_class_names_become_words(written, said):
    assert humanise_class(written) == said
