//! A feature as nearly every program writes it, read in one pass without a parser. Whatever is other than expected, be it sound or
//! not, is left alone: `None`, and the parser that knows all of JSON reads that feature from its beginning and says what is wrong. So
//! nothing is read here that the parser would read otherwise, which `both_readers_agree` holds on random texts.

use serde_json::{Number, Value};

use super::super::properties::Filling;
use super::super::{Properties, Shape};
use super::cut::{end_of_object, end_of_other, end_of_string};
use super::digits;
use crate::measure::LonLat;

/// A feature.
pub(super) struct Quick {
    pub(super) shape: Shape,
    pub(super) properties: Properties,
    /// Some position has more than two numbers.
    pub(super) has_heights: bool,
}

/// Room that is used again for each feature.
#[derive(Default)]
pub(super) struct Room {
    points: Vec<LonLat>,
}

/// Reads a feature that is all of a text; nothing where it is not written as most are.
pub(super) fn feature(text: &str, filling: &mut Filling, room: &mut Room) -> Option<Quick> {
    let mut walk = Walk { text, at: 0, has_heights: false, room };
    let (mut shape, mut id, mut has_type, mut has_properties) = (None, None, false, false);
    filling.clear();
    walk.expect(b'{')?;
    loop {
        match walk.name()? {
            "type" if !has_type && walk.plain()? == "Feature" => has_type = true,
            "properties" if !has_properties => {
                has_properties = true;
                walk.properties(filling)?;
            }
            "geometry" if shape.is_none() => shape = Some(walk.geometry()?),
            "id" if id.is_none() => id = Some(walk.value()?),
            _ => return None,
        }
        if !walk.goes_on(b'}')? {
            break;
        }
    }
    let is_all = walk.text.len() == walk.at;
    if !is_all || !has_type {
        return None;
    }
    if let Some(id) = id.filter(|id| !id.is_null() && !filling.has("id")) {
        filling.put("id", id);
    }
    Some(Quick { shape: shape.unwrap_or(Shape::Absent), properties: filling.filled(), has_heights: walk.has_heights })
}

/// A way through a text. Every step is `None` where something else stands there.
struct Walk<'a> {
    text: &'a str,
    at: usize,
    has_heights: bool,
    room: &'a mut Room,
}

impl<'a> Walk<'a> {
    /// The next byte that is no blank.
    fn next(&mut self) -> Option<u8> {
        loop {
            match self.text.as_bytes().get(self.at)? {
                b' ' | b'\n' | b'\r' | b'\t' => self.at += 1,
                other => return Some(*other),
            }
        }
    }

    fn expect(&mut self, byte: u8) -> Option<()> {
        (self.next()? == byte).then(|| self.at += 1)
    }

    /// Whether a comma stands there, or the end of a list or an object.
    fn goes_on(&mut self, end: u8) -> Option<bool> {
        let next = self.next()?;
        self.at += 1;
        if next == b',' { Some(true) } else { (next == end).then_some(false) }
    }

    /// A text in quotes without an escape; the place stays before it where it has one.
    fn plain(&mut self) -> Option<&'a str> {
        if self.next()? != b'"' {
            return None;
        }
        let from = self.at + 1;
        let rest = self.text.as_bytes().get(from..)?;
        let length = rest.iter().position(|letter| matches!(letter, b'"' | b'\\' | 0..=0x1F))?;
        if rest[length] != b'"' {
            return None;
        }
        self.at = from + length + 1;
        self.text.get(from..from + length)
    }

    fn name(&mut self) -> Option<&'a str> {
        let name = self.plain()?;
        self.expect(b':')?;
        Some(name)
    }

    fn properties(&mut self, filling: &mut Filling) -> Option<()> {
        if self.next()? == b'n' {
            return self.word("null");
        }
        self.expect(b'{')?;
        if self.next()? == b'}' {
            self.at += 1;
            return Some(());
        }
        loop {
            let key = self.name()?;
            match self.next()? {
                b'"' => match self.plain() {
                    Some(text) => filling.put_text(key, text),
                    None => filling.put(key, self.value()?),
                },
                b'-' | b'0'..=b'9' => filling.put_number(key, self.number()?),
                _ => filling.put(key, self.value()?),
            }
            if !self.goes_on(b'}')? {
                return Some(());
            }
        }
    }

    fn word(&mut self, word: &str) -> Option<()> {
        self.text.as_bytes().get(self.at..)?.starts_with(word.as_bytes()).then(|| self.at += word.len())
    }

    /// Any value. What is not simple is given to the parser, if it is not so deep that the parser may refuse all of it.
    fn value(&mut self) -> Option<Value> {
        const DEPTH: usize = 32;
        let bytes = self.text.as_bytes();
        let end = match self.next()? {
            b't' => return self.word("true").map(|()| true.into()),
            b'f' => return self.word("false").map(|()| false.into()),
            b'n' => return self.word("null").map(|()| Value::Null),
            b'-' | b'0'..=b'9' => return self.number().map(Value::Number),
            b'"' => end_of_string(bytes, self.at)?,
            b'{' => end_of_object(bytes, self.at)?,
            b'[' => end_of_other(bytes, self.at)?,
            _ => return None,
        };
        let text = self.text.get(self.at..end)?;
        if text.bytes().filter(|letter| matches!(letter, b'{' | b'[')).count() > DEPTH {
            return None;
        }
        self.at = end;
        serde_json::from_str(text).ok()
    }

    fn number(&mut self) -> Option<Number> {
        let (number, length) = digits::number(self.text.as_bytes().get(self.at..)?)?;
        self.at += length;
        Some(number)
    }

    fn geometry(&mut self) -> Option<Shape> {
        if self.next()? == b'n' {
            return self.word("null").map(|()| Shape::Absent);
        }
        self.expect(b'{')?;
        if self.name()? != "type" {
            return None;
        }
        let kind = self.plain()?;
        self.expect(b',')?;
        if self.name()? != "coordinates" {
            return None;
        }
        let shape = match kind {
            "Point" => Shape::Points(vec![self.position()?]),
            "MultiPoint" => Shape::Points(self.line()?),
            "LineString" => Shape::Lines(vec![self.line()?]),
            "MultiLineString" => Shape::Lines(self.list(Self::line)?),
            "Polygon" => Shape::Polygons(vec![self.list(Self::line)?]),
            "MultiPolygon" => Shape::Polygons(self.list(|walk| walk.list(Self::line))?),
            _ => return None,
        };
        self.expect(b'}')?;
        Some(shape)
    }

    /// A list of one or more.
    fn list<T>(&mut self, one: impl Fn(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        self.expect(b'[')?;
        let mut all = Vec::with_capacity(1);
        loop {
            all.push(one(self)?);
            if !self.goes_on(b']')? {
                return Some(all);
            }
        }
    }

    fn line(&mut self) -> Option<Vec<LonLat>> {
        self.expect(b'[')?;
        self.room.points.clear();
        loop {
            let at = self.position()?;
            self.room.points.push(at);
            if !self.goes_on(b']')? {
                return Some(self.room.points.as_slice().to_vec());
            }
        }
    }

    fn position(&mut self) -> Option<LonLat> {
        self.expect(b'[')?;
        let lon = self.coordinate()?;
        self.expect(b',')?;
        let lat = self.coordinate()?;
        while self.goes_on(b']')? {
            self.coordinate()?;
            self.has_heights = true;
        }
        Some(LonLat { lon, lat })
    }

    fn coordinate(&mut self) -> Option<f64> {
        self.next()?;
        let (number, length) = digits::float(self.text.as_bytes().get(self.at..)?)?;
        self.at += length;
        Some(number)
    }
}
